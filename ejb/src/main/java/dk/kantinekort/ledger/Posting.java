package dk.kantinekort.ledger;

import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed amount on one account [postering], made by the ledger alone. */
@Entity
@Table(name = "posting")
class Posting {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    private JournalEntry entry;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ledger_account_id")
    private LedgerAccount account;

    private long amount;

    @Column(name = "balance_after")
    private Long balanceAfter;

    private Long movement;

    @Column(name = "booked_at")
    private Instant bookedAt;

    protected Posting() {}

    /** To be made after the account has been posted to, since it keeps the balance that leaves. */
    Posting(long id, JournalEntry entry, LedgerAccount account, Money amount) {
        this.id = id;
        this.entry = entry;
        this.account = account;
        this.amount = amount.oere();
        this.balanceAfter = account.keepsBalance() ? account.balance().oere() : null;
        this.movement = account.keepsBalance() ? account.movements() : null;
        this.bookedAt = entry.bookedAt();
    }

    LedgerAccount account() {
        return account;
    }

    Money amount() {
        return Money.ofOere(amount);
    }
}
