package dk.kantinekort.account;

import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A canteen account. Opened with the municipality's list for its owner; its card works in every unit until the citizen
 * chooses (rule 18); it is blocked and activated by the citizen (rule 15).
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "owner_id")
    private long ownerId;

    private String name;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "ledger_account_id")
    private long ledgerAccountId;

    private boolean blocked;

    @Column(name = "all_units")
    private boolean allUnits;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "account_unit", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "unit_id")
    private Set<Long> units = new HashSet<>();

    @Column(name = "daily_limit")
    private Long dailyLimit;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    private long version;

    protected Account() {}

    Account(long ownerId, String name, long unitId, long ledgerAccountId, Instant openedAt) {
        this.publicId = PublicId.next();
        this.ownerId = ownerId;
        this.name = name;
        this.unitId = unitId;
        this.ledgerAccountId = ledgerAccountId;
        this.allUnits = true;
        this.openedAt = openedAt;
    }

    /** [Spær kort]: nothing more is taken from it or paid onto it until it is activated (rule 15). */
    public void block() {
        blocked = true;
    }

    /** [Aktiver kort] */
    public void activate() {
        blocked = false;
    }

    /** Allows the card at these units and nowhere else (rule 18). */
    public void allowOnlyAt(Set<Long> unitIds) {
        allUnits = false;
        units.clear();
        units.addAll(unitIds);
    }

    /** Whether its card may be used there (rule 18). */
    public boolean isAllowedAt(long someUnitId) {
        return allUnits || units.contains(someUnitId);
    }

    /** @param limit what the card may buy for on one business date, more than zero; empty for no limit (rule 21) */
    public void limitDailySpending(Optional<Money> limit) {
        dailyLimit = limit.map(Money::oere).orElse(null);
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    /** The unit whose list it came with. */
    public long unitId() {
        return unitId;
    }

    public long ledgerAccountId() {
        return ledgerAccountId;
    }

    public boolean isBlocked() {
        return blocked;
    }

    /** Whether its card works in every unit; else only in those that were chosen (rule 18). */
    public boolean isAllowedEverywhere() {
        return allUnits;
    }

    public Optional<Money> dailyLimit() {
        return Optional.ofNullable(dailyLimit).map(Money::ofOere);
    }
}
