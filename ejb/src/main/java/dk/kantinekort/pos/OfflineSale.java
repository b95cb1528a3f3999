package dk.kantinekort.pos;

import dk.kantinekort.account.Account;
import dk.kantinekort.ledger.SaleBooking;
import dk.kantinekort.pos.CardFinder.FoundCard;
import dk.kantinekort.pos.OfflineAnswer.Result;
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

/** Books one purchase that has already happened. It was eaten: no balance, block or limit can refuse it any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OfflineSale {

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

    public OfflineAnswer answer(SaleDraft draft) {
        purchases.requireActive(draft.till());
        Optional<Purchase> earlier = purchases.find(draft.till(), draft.key());
        if (earlier.filter(purchase -> !purchase.asksFor(draft.request())).isPresent()) {
            return OfflineAnswer.rejected("IDEMPOTENCY_KEY_REUSED");
        }
        return earlier.filter(purchase -> purchase.status() != PurchaseStatus.REFUSED)
                .map(OfflineSale::replayed)
                .orElseGet(() -> cards.find(draft.request().cardNumber())
                        .map(card -> book(draft, card, earlier))
                        .orElseGet(() -> OfflineAnswer.rejected(SaleRefusal.CARD_UNKNOWN.name())));
    }

    private static OfflineAnswer replayed(Purchase purchase) {
        return OfflineAnswer.of(Result.REPLAYED, purchase.publicId(), purchase.balance(), purchase.refusal());
    }

    /** @param refused what stands under the key, when the till asked, got no answer and sold it */
    private OfflineAnswer book(SaleDraft asked, FoundCard card, Optional<Purchase> refused) {
        SaleDraft draft = refused.map(purchase -> purchase.drawnUpAgain(asked)).orElse(asked);
        long account = card.account().id();
        CardStanding standing =
                cards.standing(card, draft.till().unitId(), draft.request().lines());
        Optional<SaleRefusal> wouldBe = standing.refusal(draft.request().amount())
                .or(() -> entitlements.refusal(draft, account, draft.soldOn()));
        Money balance = book(draft, card.account(), refused, wouldBe, standing.balance());
        entitlements.useWhatIsLeft(draft, account, draft.soldOn());
        topUps.purchaseChecked(draft, account, balance);
        return OfflineAnswer.of(Result.BOOKED, draft.publicId(), balance, wouldBe);
    }

    private Money book(
            SaleDraft draft, Account account, Optional<Purchase> refused, Optional<SaleRefusal> wouldBe, Money before) {
        try (Connection connection = database.connection()) {
            Money balance = draft.request().amount().isPositive() ? book(connection, draft, account) : before;
            if (refused.isEmpty()) {
                PurchaseRows.insertEarlier(connection, draft, account.id(), balance, wouldBe);
            } else {
                refused.get().bookedAfterwards(account.id(), balance, wouldBe, draft.soldOn());
                PurchaseRows.insertLines(connection, draft.id(), draft.request().lines());
            }
            return balance;
        } catch (SQLException e) {
            throw CollisionException.of(e);
        }
    }

    private Money book(Connection connection, SaleDraft draft, Account account) throws SQLException {
        return SaleBooking.bookAfterwards(connection, draft.earlierSale(), cards.accounts(draft.till(), account));
    }
}
