package dk.kantinekort.payment.refund;

import dk.kantinekort.payment.Decision;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
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
import java.util.Optional;
import java.util.UUID;

/**
 * Money of one payment, on its way back to the card. Requested by a member of finance staff, approved by a second one when it is
 * large, set aside before the provider hears of it, and sent with the same key until it is known to be done or declined.
 */
@Entity
@Table(name = "payment_refund")
public class Refund {

    private static final int REFERENCE_LENGTH = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "form_token")
    private String formToken;

    @Column(name = "payment_id")
    private long paymentId;

    private long amount;

    private String reason;

    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private DeclineReason declineReason;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_because")
    private String decidedBecause;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "reserved_at")
    private Instant reservedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    private long version;

    protected Refund() {}

    Refund(long paymentId, RefundWish wish, String requestedBy, Instant now) {
        this.reference = PublicId.nextReadable(REFERENCE_LENGTH);
        this.idempotencyKey = UUID.randomUUID().toString();
        this.formToken = wish.formToken();
        this.paymentId = paymentId;
        this.amount = wish.amount().oere();
        this.reason = wish.reason();
        this.status = RefundStatus.REQUESTED;
        this.requestedBy = requestedBy;
        this.createdAt = now;
    }

    /** The money is set aside: it is to be sent. */
    void reserve(Instant now) {
        become(RefundStatus.RESERVED, now);
        reservedAt = now;
    }

    void approve(String actor) {
        approvedBy = actor;
    }

    /** @return whether it changed by the answer */
    boolean follow(Outcome outcome, Instant now) {
        return switch (outcome.kind()) {
            case DONE -> become(RefundStatus.COMPLETED, now);
            case PENDING -> become(RefundStatus.PENDING, now);
            case UNKNOWN -> become(RefundStatus.UNKNOWN, now);
            case DECLINED -> decline(outcome.declined().orElseThrow(), now);
        };
    }

    private boolean decline(DeclineReason why, Instant now) {
        boolean declined = become(RefundStatus.DECLINED, now);
        declineReason = declined ? why : declineReason;
        return declined;
    }

    boolean handToStaff(Instant now) {
        return become(RefundStatus.FOR_STAFF, now);
    }

    /** Staff have found out how it ended. @return whether it was theirs to say */
    boolean decide(RefundVerdict verdict, Decision decision, Instant now) {
        if (status != RefundStatus.FOR_STAFF) {
            return false;
        }
        keep(decision);
        return switch (verdict) {
            case PAID_BACK -> become(RefundStatus.COMPLETED, now);
            case NOT_PAID_BACK -> decline(DeclineReason.TECHNICAL, now);
        };
    }

    /** The provider has paid it back all the same. @return whether it had ended without */
    boolean paidAfterAll(Decision decision, Instant now) {
        boolean changed = become(RefundStatus.PAID_AFTER_ALL, now);
        if (changed) {
            declineReason = null;
            keep(decision);
        }
        return changed;
    }

    /** @return whether it still waited to be approved */
    boolean reject(Decision decision, Instant now) {
        boolean rejected = become(RefundStatus.REJECTED, now);
        if (rejected) {
            keep(decision);
        }
        return rejected;
    }

    private void keep(Decision decision) {
        decidedBy = decision.by();
        decidedBecause = decision.because();
    }

    /** The one place that changes the status. @return whether it changed: the table may not lead there from here */
    private boolean become(RefundStatus next, Instant now) {
        if (!status.next().contains(next)) {
            return false;
        }
        status = next;
        settledAt = next.isSettled() ? now : null;
        return true;
    }

    /** Always the same order for the same refund, so that it is paid back once however often it is sent. */
    MoneyOrder order(Payment payment) {
        Money before =
                payment.paidBack().before().plus(payment.paidBack().sum()).minus(amount());
        return new MoneyOrder(payment.inquiry(), reference, idempotencyKey, amount(), before);
    }

    public long paymentId() {
        return paymentId;
    }

    /** What the provider knows it by. */
    public String reference() {
        return reference;
    }

    public Money amount() {
        return Money.ofOere(amount);
    }

    /** Why it is paid back, in the words of whoever asked for it. */
    public String reason() {
        return reason;
    }

    public RefundStatus status() {
        return status;
    }

    public Optional<DeclineReason> declineReason() {
        return Optional.ofNullable(declineReason);
    }

    public String requestedBy() {
        return requestedBy;
    }

    /** The second person, where one was needed. */
    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    /** What staff decided, where they had to. */
    public Optional<Decision> decision() {
        return decidedBy == null ? Optional.empty() : Optional.of(new Decision(decidedBy, decidedBecause));
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the money was set aside. */
    public Optional<Instant> reservedAt() {
        return Optional.ofNullable(reservedAt);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
