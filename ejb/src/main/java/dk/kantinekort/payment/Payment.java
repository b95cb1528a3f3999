package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
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

    @Embedded
    private PaymentLife life;

    @Column(name = "window_address")
    private String windowAddress;

    @Column(name = "provider_reference")
    private String providerReference;

    @Embedded
    private PaymentTimes times;

    @Embedded
    private Sendings sendings;

    @Embedded
    private Ruling ruling;

    @Embedded
    private PaidBack paidBack;

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
        this.life = new PaymentLife(PaymentStatus.RESERVED);
        this.paidBack = new PaidBack();
        this.times = new PaymentTimes(now);
        this.sendings = Sendings.none();
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
        if (status() == PaymentStatus.RESERVED) {
            life.follow(checkout.outcome(), now);
        }
    }

    /** Records how it stands with the provider. */
    void follow(ProviderReport report, Instant now) {
        times.asked(now);
        learn(report.providerReference());
        PaymentStatus before = status();
        life.follow(report, amount(), now);
        if (before.waitsForStaff() && status() != before) {
            // the provider's word has come before the second person's
            ruling = null;
        }
    }

    /** Whether a report that comes late says anything that is not known: whatever has become of it, money that was taken is. */
    boolean isNews(ProviderReport report) {
        return switch (status()) {
            case COMPLETED, DISCREPANCY -> false;
            case DECLINED -> report.outcome().kind() == Outcome.Kind.DONE;
            case RESERVED, PENDING, AUTHORISED, UNKNOWN, FOR_STAFF ->
                report.outcome().kind() != Outcome.Kind.UNKNOWN;
        };
    }

    /** Nobody is to pay it any more; what is paid all the same completes it. @return whether it was open */
    boolean giveUp(Instant now) {
        boolean open = status().isOpen();
        if (open) {
            life.decline(DeclineReason.ABANDONED, now);
            times.questioned(now);
        }
        return open;
    }

    /** Its card is over before it was ever sent: nobody will send it. What was sent stays as it is. */
    void giveUpUnsent(Instant now) {
        if (isUnsent()) {
            life.decline(DeclineReason.ABANDONED, now);
        }
    }

    /** Whether its window is to be closed: it was given up, and nobody has paid in it so far. */
    boolean isToBeClosed(ProviderReport report) {
        return status() == PaymentStatus.DECLINED
                && window().isPresent()
                && report.outcome().kind() == Outcome.Kind.PENDING;
    }

    /** Nobody knows after a week: staff are to find out. */
    void handToStaff(Instant now) {
        life.become(PaymentStatus.FOR_STAFF, now);
    }

    /** The provider will not take what the payer has approved: staff are to find out. */
    void captureRefused(DeclineReason reason, Instant now) {
        life.captureRefused(reason, now);
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
        paidBack.alreadyWas(judged.paidBack());
        life.become(PaymentStatus.COMPLETED, now);
    }

    void ruleUnpaid(Instant now) {
        life.decline(life.captureRefusal().orElse(DeclineReason.TECHNICAL), now);
    }

    /** Keeps what the provider calls it, from whichever answer says so first. */
    private void learn(String theirs) {
        if (providerReference == null || providerReference.isEmpty()) {
            providerReference = theirs;
        }
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

    /** Whether it is a charge that nobody has sent to its provider so far, and that is to be sent: no money can have been taken. */
    public boolean isUnsent() {
        return isNeverSent() && status().isOpen();
    }

    boolean isNeverSent() {
        return kind == Inquiry.Kind.STORED_CHARGE && !sendings.isAny();
    }

    /** Whether it is a charge to be sent now: never sent so far, or sent again to be asked about, while nobody knows that it arrived. */
    boolean isToBeSent(Instant now) {
        boolean again = kind == Inquiry.Kind.STORED_CHARGE
                && status().isOpen()
                && providerReference().isEmpty()
                && sendings.isFresh(now);
        return isUnsent() || again;
    }

    Sendings sendings() {
        return sendings;
    }

    /** What the payer is told that it is for. */
    public String purpose() {
        return purpose;
    }

    /** The payer's language, {@code da} or {@code en}. */
    public String language() {
        return language;
    }

    /** How it stands, and what has brought it there. */
    public PaymentLife life() {
        return life;
    }

    public PaymentStatus status() {
        return life.status();
    }

    /** Why no money was taken, when it is declined. */
    public Optional<DeclineReason> declineReason() {
        return life.declineReason();
    }

    /** Where the payer pays, once the provider has opened a window. */
    public Optional<URI> window() {
        return Optional.ofNullable(windowAddress).map(URI::create);
    }

    /** When it began, and when its provider was and is to be asked. */
    public PaymentTimes times() {
        return times;
    }

    /** When it is asked about next, by plan: for a week, and what was never sent is tried at least every hour for as long as it takes. */
    Optional<Instant> nextByPlan(Instant now) {
        return isUnsent()
                ? Optional.of(AskAgain.hourly(times.createdAt(), now))
                : AskAgain.next(sendings.firstAt().orElse(times.createdAt()), now);
    }

    /** When the answer that its provider owes is asked for next: for a week, and after a decision for as long as it takes. */
    Optional<Instant> nextQuestion(Instant now) {
        return decision().isPresent() ? times.nextQuestionForEver(now) : times.nextQuestion(now);
    }

    /** What the provider calls it; empty when it never said. */
    public String providerReference() {
        return providerReference == null ? "" : providerReference;
    }

    public PaidBack paidBack() {
        return paidBack;
    }

    /** What staff decided, where they had to. */
    public Optional<Decision> decision() {
        return status().waitsForStaff()
                ? Optional.empty()
                : Optional.ofNullable(ruling).map(Ruling::decision);
    }

    /** What one of staff has decided, while a second one is to say the same. */
    public Optional<Ruling> proposal() {
        return status().waitsForStaff() ? Optional.ofNullable(ruling) : Optional.empty();
    }
}
