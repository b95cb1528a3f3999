package dk.kantinekort.pos;

import dk.kantinekort.account.Account;
import dk.kantinekort.ledger.SaleAccounts;
import dk.kantinekort.ledger.SaleBooking;
import dk.kantinekort.pos.CardFinder.FoundCard;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.money.Money;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Finds out what the fast way did not: that the till asks again, which rule refuses, or that nothing refuses after all. Each in
 * one transaction of its own; whoever calls begins anew after a collision.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CarefulSale {

    @Inject
    private Purchases purchases;

    @Inject
    private CardFinder cards;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Database database;

    @Inject
    private TopUpTriggers topUps;

    /** @throws dk.kantinekort.shared.refusal.RefusedException when the key was used for another request */
    public SaleAnswer answer(SaleDraft draft) {
        purchases.requireActive(draft.till());
        return purchases
                .findSame(draft.till(), draft.key(), draft.request())
                .map(earlier -> earlier.answer().again())
                .orElseGet(() -> decide(draft));
    }

    private SaleAnswer decide(SaleDraft draft) {
        Optional<FoundCard> found = cards.find(draft.request().cardNumber());
        if (found.isEmpty()) {
            return refuse(draft, SaleRefusal.CARD_UNKNOWN, Optional.empty());
        }
        Account account = found.get().account();
        CardStanding standing = cards.standing(
                found.get(), draft.till().unitId(), draft.request().lines());
        return standing.refusal(draft.request().amount())
                .or(() -> entitlements.refusal(draft, account.id(), draft.today()))
                .map(refusal -> refuse(draft, refusal, Optional.of(account.id()), standing.balance()))
                .orElseGet(() -> sell(draft, account, standing.balance()));
    }

    private SaleAnswer refuse(SaleDraft draft, SaleRefusal refusal, Optional<Long> account, Money balance) {
        if (refusal == SaleRefusal.INSUFFICIENT_BALANCE) {
            topUps.purchaseChecked(draft, account.orElseThrow(), balance);
        }
        return refuse(draft, refusal, account);
    }

    private SaleAnswer refuse(SaleDraft draft, SaleRefusal refusal, Optional<Long> account) {
        Purchase refused = new Purchase(draft, refusal, account);
        purchases.add(refused);
        return refused.answer();
    }

    private SaleAnswer sell(SaleDraft draft, Account account, Money before) {
        try (Connection connection = database.connection()) {
            Money balance = draft.request().amount().isPositive() ? book(connection, draft, account) : before;
            PurchaseRows.insert(connection, draft, account.id(), balance);
            entitlements.use(draft, account.id(), draft.today());
            return answer(draft, account, balance);
        } catch (SQLException e) {
            throw CollisionException.of(e);
        }
    }

    private Money book(Connection connection, SaleDraft draft, Account account) throws SQLException {
        SaleAccounts accounts = cards.accounts(draft.till(), account);
        return SaleBooking.book(connection, draft.sale(), accounts)
                .orElseThrow(() -> new CollisionException("the account changed while it was looked at"));
    }

    private SaleAnswer answer(SaleDraft draft, Account account, Money balance) {
        boolean started = topUps.purchaseChecked(draft, account.id(), balance);
        if (started) {
            purchases.require(draft.id()).topUpStarted();
        }
        return SaleAnswer.booked(draft.publicId(), balance, started);
    }
}
