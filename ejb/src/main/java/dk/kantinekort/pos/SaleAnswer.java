package dk.kantinekort.pos;

import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/**
 * What a till is told.
 *
 * @param balance what the purchase left; zero when it was refused
 * @param refusal empty when it is booked
 * @param replayed whether the till has been told this before
 */
public record SaleAnswer(
        String purchaseId, Money balance, boolean topUpStarted, Optional<SaleRefusal> refusal, boolean replayed) {

    static SaleAnswer booked(String purchaseId, Money balance, boolean topUpStarted) {
        return new SaleAnswer(purchaseId, balance, topUpStarted, Optional.empty(), false);
    }

    static SaleAnswer refused(String purchaseId, SaleRefusal refusal) {
        return new SaleAnswer(purchaseId, Money.ZERO, false, Optional.of(refusal), false);
    }

    SaleAnswer again() {
        return new SaleAnswer(purchaseId, balance, topUpStarted, refusal, true);
    }
}
