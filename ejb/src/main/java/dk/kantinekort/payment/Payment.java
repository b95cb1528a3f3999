package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One try to be paid. Reserved before the provider hears of it; open while the payer is in the window, while what they approved
 * waits to be taken, or nobody knows; ends completed, declined, or as a discrepancy for staff. The provider's report alone
 * decides (rule 9), and staff where the provider has not said for a week.
 */
@Entity
@Table(name = "payment")
public class Payment {

    static final String CURRENCY = "DKK";

    /** Which every provider takes, and people can read out to support. */
    private static final int REFERENCE_LENGTH = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    private String reference;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    private String provider;

    @Enumerated(EnumType.STRING)
    private Inquiry.Kind kind;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private long amount;

    private String currency;

    private String purpose;

    private String language;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private DeclineReason declineReason;

    @Column(name = "window_address")
    private String windowAddress;

    @Column(name = "provider_reference")
    private String providerReference;

    private String discrepancy;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "question_since")
    private Instant questionSince;

    @Embedded
    private Ruling ruling;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    private long refunded;

    @Column(name = "paid_back_before")
    private long paidBackBefore;

    @Column(name = "refund_under_way")
    private String refundUnderWay;

    @Version
    private long version;

    protected Payment() {}

    Payment(PaymentOrder order, String provider, Instant now) {
        this.publicId = PublicId.next();
        this.reference = PublicId.nextReadable(REFERENCE_LENGTH);
        this.idempotencyKey = UUID.randomUUID().toString();
        this.provider = provider;
        this.kind = order.kind();
        this.method = order.method();
        this.amount = order.amount().oere();
        this.currency = CURRENCY;
        this.purpose = order.purpose();
        this.language = order.language();
        this.status = PaymentStatus.RESERVED;
        this.createdAt = now;
    }

    /**
     * Records what came of asking for a window: the first one, and what the provider calls just that. A payment that has moved on
     * since keeps its state.
     */
    void opened(Checkout checkout, Instant now) {
        if (windowAddress == null) {
            checkout.window().ifPresent(window -> windowAddress = window.toString());
            learn(checkout.providerReference());
        }
        if (status == PaymentStatus.RESERVED) {
            follow(checkout.outcome(), now);
        }
    }

    /** Records how it stands with the provider. */
    void follow(ProviderReport report, Instant now) {
        askedAt = now;
        learn(report.providerReference());
        if (status == PaymentStatus.DISCREPANCY || status == PaymentStatus.DECLINED && report.isPaidBack()) {
            return;
        }
        boolean waited = status.waitsForStaff();
        take(report, now);
        if (waited && status != PaymentStatus.FOR_STAFF) {
            // the provider's word has come before the second person's
            ruling = null;
        }
    }

    private void take(ProviderReport report, Instant now) {
        if (report.outcome().kind() == Outcome.Kind.DONE) {
            takeAll(report, now);
        } else if (report.isToBeCaptured()) {
            follow("approved", report.authorised(), report.currency(), PaymentStatus.AUTHORISED, now);
        } else {
            follow(report.outcome(), now);
        }
    }

    private void takeAll(ProviderReport report, Instant now) {
        if (isForNothing() && report.stored().isEmpty()) {
            decline(DeclineReason.TECHNICAL, now);
        } else {
            follow("taken", report.captured(), report.currency(), PaymentStatus.COMPLETED, now);
        }
    }

    /** A card was to be stored, and nothing paid. */
    private boolean isForNothing() {
        return amount == 0;
    }

    /** Becomes what is meant for the right sum, and a discrepancy for any other. */
    private void follow(String what, Money sum, String theirCurrency, PaymentStatus meant, Instant now) {
        if (sum.equals(amount()) && theirCurrency.equals(currency)) {
            become(meant, now);
        } else if (status != PaymentStatus.DECLINED || meant == PaymentStatus.COMPLETED) {
            differ(what + " " + sum.oere() + " " + theirCurrency, now);
        }
    }

    private void differ(String theirs, Instant now) {
        if (become(PaymentStatus.DISCREPANCY, now)) {
            discrepancy = "asked for " + amount + " " + currency + ", " + theirs;
        }
    }

    private void follow(Outcome outcome, Instant now) {
        switch (outcome.kind()) {
            case PENDING -> become(PaymentStatus.PENDING, now);
            case UNKNOWN -> become(PaymentStatus.UNKNOWN, now);
            case DECLINED -> decline(outcome.declined().orElseThrow(), now);
            case DONE -> throw new IllegalArgumentException("money without an amount");
        }
    }

    /** Nobody knows after a week: staff are to find out. */
    void handToStaff(Instant now) {
        become(PaymentStatus.FOR_STAFF, now);
    }

    /** The provider will not take what the payer has approved: staff are to find out. */
    void captureRefused(DeclineReason reason, Instant now) {
        if (become(PaymentStatus.FOR_STAFF, now)) {
            declineReason = reason;
        }
    }

    /**
     * Staff say how it ended.
     *
     * @param byTwo whether two must say the same
     * @return whether they have: else it is kept as a proposal
     */
    boolean rule(Judged judged, Decision decision, boolean byTwo) {
        boolean confirmed = ruling != null && ruling.confirm(judged, decision.by());
        if (!confirmed) {
            ruling = new Ruling(judged, decision);
        }
        return confirmed || !byTwo;
    }

    /** It was paid: what the provider took and has not paid back is what it was for, whatever we had asked for. */
    void rulePaid(Judged judged, Instant now) {
        amount = judged.sum().oere();
        paidBackBefore = judged.paidBack().oere();
        become(PaymentStatus.COMPLETED, now);
    }

    void ruleUnpaid(Instant now) {
        decline(captureRefusal().orElse(DeclineReason.TECHNICAL), now);
    }

    /** Keeps what the provider calls it, from whichever answer says so first. */
    private void learn(String theirs) {
        if (providerReference == null || providerReference.isEmpty()) {
            providerReference = theirs;
        }
    }

    private void decline(DeclineReason reason, Instant now) {
        if (become(PaymentStatus.DECLINED, now)) {
            declineReason = reason;
        }
    }

    /** The one place that changes the status. @return whether it changed: the table may not lead there from here */
    private boolean become(PaymentStatus next, Instant now) {
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

    public long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    /** What the provider knows it by. */
    public String reference() {
        return reference;
    }

    public String idempotencyKey() {
        return idempotencyKey;
    }

    public String provider() {
        return provider;
    }

    public PaymentMethod method() {
        return method;
    }

    public Money amount() {
        return Money.ofOere(amount);
    }

    public String currency() {
        return currency;
    }

    /** How it came about. */
    public Inquiry.Kind kind() {
        return kind;
    }

    /** What its provider needs to know it by. */
    public Inquiry inquiry() {
        return new Inquiry(reference, providerReference(), amount(), currency, kind);
    }

    /**
     * To take what the payer has approved. Always the same order for the same payment, so that it is taken once however often
     * it is sent.
     */
    MoneyOrder captureOrder() {
        return order("capture", amount());
    }

    /** To let go of all that the payer has approved; always the same order, as {@link #captureOrder}. */
    MoneyOrder cancelOrder(Money approved) {
        return order("cancel", approved);
    }

    private MoneyOrder order(String act, Money sum) {
        UUID key = UUID.nameUUIDFromBytes((act + ":" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
        return new MoneyOrder(inquiry(), reference, key.toString(), sum);
    }

    /**
     * Whether approved money is to be taken: not when it was given up meanwhile, for the payer has been told so; but still when staff
     * have credited it, while the provider was silent.
     */
    boolean isToBeCaptured() {
        return status == PaymentStatus.AUTHORISED
                || status == PaymentStatus.FOR_STAFF
                || status == PaymentStatus.COMPLETED;
    }

    /** Whether it is a charge that is sent again to be asked about: nobody knows yet that the provider has it. */
    boolean isToBeSentAgain(Instant now) {
        return kind == Inquiry.Kind.STORED_CHARGE
                && status.isOpen()
                && providerReference().isEmpty()
                && AskAgain.isFresh(createdAt, now);
    }

    /** What the payer is told that it is for. */
    public String purpose() {
        return purpose;
    }

    /** The payer's language, {@code da} or {@code en}. */
    public String language() {
        return language;
    }

    public PaymentStatus status() {
        return status;
    }

    /** Why no money was taken, when it is declined. */
    public Optional<DeclineReason> declineReason() {
        return status == PaymentStatus.DECLINED ? Optional.of(declineReason) : Optional.empty();
    }

    /** Why the provider will not take what the payer has approved, while staff are to find out. */
    public Optional<DeclineReason> captureRefusal() {
        return status == PaymentStatus.FOR_STAFF ? Optional.ofNullable(declineReason) : Optional.empty();
    }

    /** Where the payer pays, once the provider has opened a window. */
    public Optional<URI> window() {
        return Optional.ofNullable(windowAddress).map(URI::create);
    }

    /** In what the provider's charge differs from what we asked for; empty unless it does. */
    public String discrepancy() {
        return discrepancy == null ? "" : discrepancy;
    }

    /** Whether the payer was ever left waiting because nobody knew how it stood. */
    public boolean hasWaited() {
        return waitingSince != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the provider was last asked. */
    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** Somebody wants to know how it stands, whatever has become of it. */
    void questioned(Instant now) {
        questionSince = now;
    }

    /** Since when the provider owes an answer, after an event or a decision of staff. */
    public Optional<Instant> question() {
        return Optional.ofNullable(questionSince);
    }

    /** When that answer is asked for next: for a week, and after a decision for as long as it takes. */
    Optional<Instant> nextQuestion(Instant now) {
        return question()
                .flatMap(since ->
                        decision().isPresent() ? Optional.of(AskAgain.after(since, now)) : AskAgain.next(since, now));
    }

    /** When nobody first knew how it stood. */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** What the provider calls it; empty when it never said. */
    public String providerReference() {
        return providerReference == null ? "" : providerReference;
    }

    /** What has been paid back of it, and what is on its way back. */
    public Money refunded() {
        return Money.ofOere(refunded);
    }

    /** What the provider had paid back when staff decided that the rest was paid; it never was in the books. */
    public Money paidBackBefore() {
        return Money.ofOere(paidBackBefore);
    }

    /** Reference of the refund that is under way; there is never more than one. */
    public Optional<String> refundUnderWay() {
        return Optional.ofNullable(refundUnderWay);
    }

    /** What staff decided, where they had to. */
    public Optional<Decision> decision() {
        return status.waitsForStaff()
                ? Optional.empty()
                : Optional.ofNullable(ruling).map(Ruling::decision);
    }

    /** What one of staff has decided, while a second one is to say the same. */
    public Optional<Ruling> proposal() {
        return status.waitsForStaff() ? Optional.ofNullable(ruling) : Optional.empty();
    }
}
