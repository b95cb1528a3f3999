package dk.kantinekort.pos;

import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/**
 * What becomes of one purchase that was made offline.
 *
 * @param purchaseId empty when it is rejected
 * @param balance what it left on the account, below zero perhaps; zero when it is rejected
 * @param code why it is rejected, or the rule that would have refused it at the time
 */
public record OfflineAnswer(Result result, String purchaseId, Money balance, Optional<String> code) {

    /** What is done with it. */
    public enum Result {
        BOOKED,
        /** It stands in the books already. */
        REPLAYED,
        REJECTED
    }

    public static OfflineAnswer rejected(String code) {
        return new OfflineAnswer(Result.REJECTED, "", Money.ZERO, Optional.of(code));
    }

    static OfflineAnswer of(Result result, String purchaseId, Money balance, Optional<SaleRefusal> wouldBe) {
        return new OfflineAnswer(result, purchaseId, balance, wouldBe.map(SaleRefusal::code));
    }

    public boolean isOverdrawn() {
        return balance.isNegative();
    }
}
