package dk.kantinekort.ledger;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.ApplicationException;

/** An account does not hold what would be drawn from it. */
@ApplicationException(rollback = true)
public class InsufficientBalanceException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Money balance;

    public InsufficientBalanceException(Money balance) {
        super(Refusal.of("INSUFFICIENT_BALANCE", balance));
        this.balance = balance;
    }

    public Money balance() {
        return balance;
    }
}
