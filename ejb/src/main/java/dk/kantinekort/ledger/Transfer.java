package dk.kantinekort.ledger;

import dk.kantinekort.shared.money.Money;

/**
 * Money from one account in the books to another.
 *
 * @param amount more than zero
 */
public record Transfer(long fromAccountId, long toAccountId, Money amount) {

    public Transfer {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer moves a positive amount, not " + amount);
        }
        if (fromAccountId == toAccountId) {
            throw new IllegalArgumentException("a transfer needs two accounts");
        }
    }
}
