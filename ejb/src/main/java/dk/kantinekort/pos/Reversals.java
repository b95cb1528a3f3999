package dk.kantinekort.pos;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** The undo of a wrong purchase, by the same till within the day. */
@Stateless
public class Reversals {

    private static final String TEXT = "Køb tilbageført";

    @Inject
    private Purchases purchases;

    @Inject
    private Accounts accounts;

    @Inject
    private Ledger ledger;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Clock clock;

    /**
     * Gives the money back, what the purchase counted against the day's limit, and the entitlements it used. Again: nothing more happens.
     *
     * @throws dk.kantinekort.shared.refusal.NotFoundException when the till has sold no such purchase
     * @throws DayOverException when it was sold on an earlier day
     */
    public Purchase reverse(CallingTill till, String publicId) {
        Purchase purchase = purchases.requireForReversal(till, publicId);
        if (purchase.status() == PurchaseStatus.BOOKED) {
            reverse(till, purchase);
        }
        return purchase;
    }

    private void reverse(CallingTill till, Purchase purchase) {
        if (!purchase.businessDate().equals(BusinessTime.today(clock))) {
            throw new DayOverException();
        }
        if (purchase.amount().isPositive()) {
            ledger.reverse(purchase.id(), "purchase-reversal:" + purchase.publicId(), TEXT, till.actor());
        }
        entitlements.giveBack(purchase);
        purchase.reversed(balance(purchase));
    }

    private Money balance(Purchase purchase) {
        return ledger.balance(accounts.find(purchase.accountId()).orElseThrow().ledgerAccountId());
    }
}
