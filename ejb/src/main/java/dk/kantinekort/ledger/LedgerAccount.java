package dk.kantinekort.ledger;

import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * An account in the books. A customer's is opened with balance zero and is changed by the ledger alone, one posting at a
 * time; it counts its movements, so that a statement has an order however many tills post at once.
 */
@Entity
@Table(name = "ledger_account")
class LedgerAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    private Long balance;

    private boolean overdrawn;

    private long movements;

    @Column(name = "spent_on")
    private LocalDate spentOn;

    @Column(name = "spent_today")
    private long spentToday;

    protected LedgerAccount() {}

    LedgerAccount(AccountKind kind, String code) {
        this.kind = kind;
        this.code = code;
        this.balance = keepsBalance() ? 0L : null;
    }

    boolean keepsBalance() {
        return kind == AccountKind.CUSTOMER;
    }

    /**
     * Posts the amount to the stored balance.
     *
     * @throws InsufficientBalanceException when it would end below zero and must not; a balance that is already below may rise
     */
    void post(Money amount, boolean mayOverdraw) {
        long after = Math.addExact(balance, amount.oere());
        if (after < 0 && amount.isNegative() && !mayOverdraw) {
            throw new InsufficientBalanceException(balance());
        }
        balance = after;
        overdrawn = after < 0;
        movements++;
    }

    /** Gives back what a purchase of that business date had counted against the day's limit. */
    void giveBackSpending(Money amount, LocalDate purchasedOn) {
        if (purchasedOn.equals(spentOn)) {
            spentToday = Math.max(0, spentToday - amount.oere());
        }
    }

    Money spentOn(LocalDate date) {
        return date.equals(spentOn) ? Money.ofOere(spentToday) : Money.ZERO;
    }

    Long id() {
        return id;
    }

    Money balance() {
        return Money.ofOere(balance);
    }

    long movements() {
        return movements;
    }
}
