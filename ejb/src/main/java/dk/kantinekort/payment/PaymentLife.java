package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** How a payment stands, and what has brought it there: the table of {@link PaymentStatus} says where it may go. */
@Embeddable
public class PaymentLife {

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private DeclineReason declineReason;

    private String discrepancy;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected PaymentLife() {}

    PaymentLife(PaymentStatus first) {
        status = first;
    }

    /** @param asked what the provider was to take */
    void follow(ProviderReport report, Money asked, Instant now) {
        if (status == PaymentStatus.DISCREPANCY || status == PaymentStatus.DECLINED && report.isPaidBack()) {
            return;
        }
        if (report.outcome().kind() == Outcome.Kind.DONE) {
            takeAll(report, asked, now);
        } else if (report.isToBeCaptured()) {
            follow(
                    new Taking("approved", report.authorised(), report.currency()),
                    asked,
                    PaymentStatus.AUTHORISED,
                    now);
        } else {
            follow(report.outcome(), now);
        }
    }

    private void takeAll(ProviderReport report, Money asked, Instant now) {
        boolean forNothing = asked.equals(Money.ZERO);
        if (forNothing && report.stored().isEmpty()) {
            // a card was to be stored, and nothing paid
            decline(DeclineReason.TECHNICAL, now);
        } else {
            follow(new Taking("taken", report.captured(), report.currency()), asked, PaymentStatus.COMPLETED, now);
        }
    }

    /** Becomes what is meant for the right sum, and a discrepancy for any other. */
    private void follow(Taking theirs, Money asked, PaymentStatus meant, Instant now) {
        if (theirs.sum().equals(asked) && theirs.currency().equals(Payment.CURRENCY)) {
            become(meant, now);
        } else if (status != PaymentStatus.DECLINED || meant == PaymentStatus.COMPLETED) {
            differ(theirs, asked, now);
        }
    }

    private void differ(Taking theirs, Money asked, Instant now) {
        if (become(PaymentStatus.DISCREPANCY, now)) {
            discrepancy = "asked for " + asked.oere() + " " + Payment.CURRENCY + ", " + theirs;
        }
    }

    void follow(Outcome outcome, Instant now) {
        switch (outcome.kind()) {
            case PENDING -> become(PaymentStatus.PENDING, now);
            case UNKNOWN -> become(PaymentStatus.UNKNOWN, now);
            case DECLINED -> decline(outcome.declined().orElseThrow(), now);
            case DONE -> throw new IllegalArgumentException("money without an amount");
        }
    }

    void decline(DeclineReason reason, Instant now) {
        if (become(PaymentStatus.DECLINED, now)) {
            declineReason = reason;
        }
    }

    void captureRefused(DeclineReason reason, Instant now) {
        if (become(PaymentStatus.FOR_STAFF, now)) {
            declineReason = reason;
        }
    }

    /** The one place that changes the status. @return whether it changed: the table may not lead there from here */
    boolean become(PaymentStatus next, Instant now) {
        if (!status.next().contains(next)) {
            return false;
        }
        status = next;
        settledAt = next.isUndecided() ? null : now;
        if (waitingSince == null && (next == PaymentStatus.UNKNOWN || next == PaymentStatus.FOR_STAFF)) {
            waitingSince = now;
        }
        return true;
    }

    PaymentStatus status() {
        return status;
    }

    Optional<DeclineReason> declineReason() {
        return status == PaymentStatus.DECLINED ? Optional.of(declineReason) : Optional.empty();
    }

    /** Why the provider will not take what the payer has approved, while staff are to find out. */
    public Optional<DeclineReason> captureRefusal() {
        return status == PaymentStatus.FOR_STAFF ? Optional.ofNullable(declineReason) : Optional.empty();
    }

    /** In what the provider's charge differs from what we asked for; empty unless it does. */
    public String discrepancy() {
        return discrepancy == null ? "" : discrepancy;
    }

    /** Whether the payer was ever left waiting because nobody knew how it stood. */
    boolean hasWaited() {
        return waitingSince().isPresent();
    }

    /** When nobody first knew how it stood. */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** What the provider says that it has done with a sum. */
    private record Taking(String what, Money sum, String currency) {

        @Override
        public String toString() {
            return what + " " + sum.oere() + " " + currency;
        }
    }
}
