package dk.kantinekort.subscription.waiting;

import dk.kantinekort.shared.id.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An account that waits for a place in a plan, entered by one person who is told of it. Offered a place in its turn, until a
 * date; over when the place is taken, the date has gone by, or nobody wants it. One stands at a time for a plan and an account.
 */
@Entity
@Table(name = "subscription_wait")
public class Wait {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "plan_id")
    private long planId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "person_id")
    private long personId;

    private String language;

    @Enumerated(EnumType.STRING)
    private WaitState state;

    @Column(name = "open_for")
    private String openFor;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "offered_until")
    private LocalDate offeredUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    protected Wait() {}

    Wait(long planId, long accountId, long personId, String language, Instant now) {
        this.publicId = PublicId.next();
        this.planId = planId;
        this.accountId = accountId;
        this.personId = personId;
        this.language = language;
        this.state = WaitState.WAITING;
        this.openFor = planId + ":" + accountId;
        this.joinedAt = now;
    }

    /** @param until the last day on which the place is kept */
    public void offer(LocalDate until) {
        become(WaitState.OFFERED);
        offeredUntil = until;
    }

    /** Is over by that. */
    public void end(WaitState how, Instant now) {
        become(how);
        openFor = null;
        endedAt = now;
    }

    private void become(WaitState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("a wait that is " + state + " cannot become " + next);
        }
        state = next;
    }

    public long id() {
        return id;
    }

    public long planId() {
        return planId;
    }

    public long accountId() {
        return accountId;
    }

    /** Who is told. */
    public long personId() {
        return personId;
    }

    /** {@code da} or {@code en}. */
    public String language() {
        return language;
    }

    public WaitState state() {
        return state;
    }

    /** Empty until a place is offered. */
    public Optional<LocalDate> offeredUntil() {
        return Optional.ofNullable(offeredUntil);
    }

    public boolean isOffered() {
        return state == WaitState.OFFERED;
    }
}
