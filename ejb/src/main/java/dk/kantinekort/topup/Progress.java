package dk.kantinekort.topup;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** How the top-ups of an agreement go: the one under way, how the last ones went, and from when there may be another. */
@Embeddable
public class Progress {

    @Column(name = "payment_id")
    private Long paymentId;

    private int attempts;

    private int faults;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "backs_off_until")
    private Instant backsOffUntil;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_amount")
    private Long doneAmount;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "failed_reason")
    private DeclineReason failedReason;

    /** A charge is reserved. */
    void charging(long payment) {
        paymentId = payment;
    }

    /** @param next from when there may be another one (rule 12) */
    void done(long payment, Money charged, Instant next, Instant now) {
        settled(payment);
        faults = 0;
        doneAt = now;
        doneAmount = charged.oere();
        rest(next);
    }

    void failed(DeclineReason reason, Instant now) {
        failedAt = now;
        failedReason = reason;
        faults = Setback.of(reason) == Setback.FAULT ? faults + 1 : 0;
    }

    void forgetFailure() {
        failedAt = null;
        failedReason = null;
    }

    /** One that was given up and is told of again, late, has nothing to do with the one that is under way by then. */
    void settled(long payment) {
        if (Objects.equals(paymentId, payment)) {
            paymentId = null;
        }
    }

    /** No top-up is begun before that time. */
    void rest(Instant until) {
        notBefore = notBefore != null && notBefore.isAfter(until) ? notBefore : until;
    }

    /** As {@link #rest}, until the card is changed. */
    void backOff(Instant until) {
        backsOffUntil = until;
    }

    /** With another card all that failed is no longer in the way; how often the account may be topped up still is. */
    void beginAnew() {
        backsOffUntil = null;
        faults = 0;
        forgetFailure();
    }

    boolean mayBegin(Instant now) {
        return paymentId == null && isOver(notBefore, now) && isOver(backsOffUntil, now);
    }

    private static boolean isOver(Instant pause, Instant now) {
        return pause == null || !now.isBefore(pause);
    }

    /** Counts the tries. @return the number of this one */
    int nextAttempt() {
        attempts++;
        return attempts;
    }

    /** How many in a row have failed on the way to the bank. */
    int faults() {
        return faults;
    }

    /** The payment that is under way. */
    Optional<Long> payment() {
        return Optional.ofNullable(paymentId);
    }

    /** When it last succeeded. */
    Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    Optional<Money> doneAmount() {
        return Optional.ofNullable(doneAmount).map(Money::ofOere);
    }

    /** When it last failed, unless it has worked since. */
    Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    Optional<DeclineReason> failedReason() {
        return Optional.ofNullable(failedReason);
    }
}
