package dk.kantinekort.reconciliation;

import dk.kantinekort.shared.money.Money;
import java.util.List;

/**
 * What a provider owes the municipality, and why.
 *
 * @param balance by the books
 * @param summands by the items, each with a list of its own
 */
public record ClearingAccount(String provider, Money balance, List<Summand> summands) {

    public ClearingAccount {
        summands = List.copyOf(summands);
    }

    /** What the books have and no item explains: zero to the øre, or the portal has a fault. */
    public Money unexplained() {
        return balance.minus(summands.stream().map(Summand::amount).reduce(Money.ZERO, Money::plus));
    }
}
