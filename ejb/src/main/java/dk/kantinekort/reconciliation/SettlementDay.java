package dk.kantinekort.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One business date of one provider: open from when it is over until the provider has told what it booked on it. */
@Entity
@Table(name = "settlement_day")
public class SettlementDay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String provider;

    @Column(name = "business_date")
    private LocalDate date;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    private long lines;

    private long refused;

    @Column(name = "awaiting_payout")
    private boolean awaitingPayout;

    protected SettlementDay() {}

    SettlementDay(String provider, LocalDate date) {
        this.provider = provider;
        this.date = date;
    }

    /** The provider did not answer, or is not ready yet. */
    void asked(Instant now) {
        askedAt = now;
    }

    /** @param awaiting whether some of the lines are not paid out yet: the date is then asked for again */
    void fetched(long count, long unusable, boolean awaiting, Instant now) {
        askedAt = now;
        fetchedAt = now;
        lines = count;
        refused = unusable;
        awaitingPayout = awaiting;
    }

    public String provider() {
        return provider;
    }

    public LocalDate date() {
        return date;
    }

    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** Whether the provider has told of it. */
    public boolean isFetched() {
        return fetchedAt != null;
    }

    /** Lines that could not be taken in; staff must look at them with the provider. */
    public long refused() {
        return refused;
    }
}
