package dk.kantinekort.due;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One piece of due work. Planned for a time by the portal's clock; claimed with a lease by the clock on the wall; then done,
 * planned again, or put off after a fault, until it has failed once too often and is stuck.
 */
@Entity
@Table(name = "due_item")
class DueItem {

    static final int MOST_FAULTS = 5;

    private static final List<Duration> PUT_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final int FAULT_LENGTH = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;

    private String subject;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private DueState state;

    private long fence;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    private int faults;

    @Column(name = "last_fault")
    private String lastFault;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected DueItem() {}

    DueItem(String kind, String subject, Instant dueAt) {
        this.kind = kind;
        this.subject = subject;
        plan(dueAt);
    }

    /** Plans it anew, whatever became of it before; a claim that stands becomes void. */
    final void plan(Instant when) {
        dueAt = when;
        state = DueState.WAITING;
        faults = 0;
        lastFault = null;
        settledAt = null;
        release();
    }

    boolean isWaiting() {
        return state == DueState.WAITING;
    }

    DueTask claim(Instant until) {
        fence++;
        leaseUntil = until;
        return new DueTask(id == null ? 0 : id, kind, subject, dueAt, fence);
    }

    void renew(Instant until) {
        leaseUntil = until;
    }

    boolean isHeldBy(DueTask task) {
        return isWaiting() && fence == task.fence();
    }

    void done(Instant now) {
        settle(DueState.DONE, now);
    }

    /**
     * Puts it off after a fault. After the fifth in a row it is stuck, or put off until its next time if it recurs.
     *
     * @param recurrence that time; empty when it does not recur
     */
    void fail(String fault, Instant now, Optional<Instant> recurrence) {
        faults++;
        lastFault = fault.length() > FAULT_LENGTH ? fault.substring(0, FAULT_LENGTH) : fault;
        if (faults < MOST_FAULTS) {
            putOff((now.isAfter(dueAt) ? now : dueAt).plus(PUT_OFF.get(faults - 1)));
        } else {
            recurrence.ifPresentOrElse(this::putOff, () -> settle(DueState.STUCK, now));
        }
    }

    private void putOff(Instant when) {
        dueAt = when;
        release();
    }

    private void settle(DueState how, Instant now) {
        state = how;
        settledAt = now;
        release();
    }

    private void release() {
        fence++;
        leaseUntil = null;
    }

    Long id() {
        return id;
    }

    long fence() {
        return fence;
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    Instant dueAt() {
        return dueAt;
    }

    DueState state() {
        return state;
    }

    String lastFault() {
        return lastFault == null ? "" : lastFault;
    }
}
