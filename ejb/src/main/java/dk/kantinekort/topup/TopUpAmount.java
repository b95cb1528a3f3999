package dk.kantinekort.topup;

import dk.kantinekort.deposit.DepositLimits;
import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/** How much a top-up is over: what was agreed, cut to the most that a deposit may be by now, and to the balance cap in whole kroner (rule 12). */
final class TopUpAmount {

    private static final int OERE_PER_KRONE = 100;

    private TopUpAmount() {}

    /**
     * @param mayStand what stands on the account, and what may still be paid onto it by payments under way
     * @return empty when what is left under the cap is less than a deposit may be
     */
    static Optional<Money> of(AgreementTerms terms, Money mayStand, DepositLimits limits) {
        Money room = wholeKroner(limits.balanceCap().minus(mayStand));
        Money amount = least(least(terms.amount(), limits.maximum()), room);
        return amount.isLessThan(limits.minimum()) ? Optional.empty() : Optional.of(amount);
    }

    private static Money least(Money one, Money other) {
        return one.isMoreThan(other) ? other : one;
    }

    private static Money wholeKroner(Money sum) {
        return Money.ofKroner(Math.floorDiv(sum.oere(), OERE_PER_KRONE));
    }
}
