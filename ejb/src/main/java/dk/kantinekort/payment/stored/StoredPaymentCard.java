package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.StoredCard;
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
import java.time.YearMonth;
import java.util.Optional;

/**
 * A payment card that its provider keeps. Begun with a checkout, active once the provider names it, over when it is replaced or
 * no longer wanted; then the provider is told, until it has forgotten it, and the token goes here as well. Its owner's consent
 * stays.
 */
@Entity
@Table(name = "stored_payment_card")
public class StoredPaymentCard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "payment_id")
    private long paymentId;

    private String provider;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String thing;

    @Enumerated(EnumType.STRING)
    private CardState state;

    private String token;

    private String brand;

    @Column(name = "last_four")
    private String lastFour;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "expiry_told")
    private Integer expiryTold;

    @Column(name = "terms_kind")
    private String termsKind;

    @Column(name = "terms_version")
    private int termsVersion;

    @Column(name = "consented_at")
    private Instant consentedAt;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "forgotten_at")
    private Instant forgottenAt;

    @Version
    private long version;

    protected StoredPaymentCard() {}

    /**
     * @param provider that keeps it
     * @param checkoutId the payment that stores it
     */
    StoredPaymentCard(StoringOrder order, String provider, long checkoutId, Instant now) {
        this.publicId = PublicId.next();
        this.ownerId = order.ownerId();
        this.paymentId = checkoutId;
        this.provider = provider;
        this.method = order.method();
        this.thing = order.thing();
        this.state = CardState.STORING;
        this.termsKind = order.consent().terms();
        this.termsVersion = order.consent().version();
        this.consentedAt = now;
    }

    /**
     * The provider keeps it. One that is over by then is known to the provider all the same, and has to be forgotten there.
     *
     * @return whether it may be charged from now on
     */
    boolean stored(StoredCard card, Instant now) {
        if (storedAt != null) {
            return false;
        }
        storedAt = now;
        token = card.token();
        brand = card.brand();
        lastFour = card.lastFour();
        expiresOn = card.expires().map(YearMonth::atEndOfMonth).orElse(null);
        return become(CardState.ACTIVE);
    }

    /** @return whether it was waited for until now */
    boolean notStored() {
        return become(CardState.NOT_STORED);
    }

    void end(CardState how, Instant now) {
        if (become(how)) {
            endedAt = now;
        }
    }

    /** The provider has forgotten it. */
    void forgotten(Instant now) {
        forgottenAt = now;
        token = null;
    }

    /** The one place that changes the state. @return whether it changed */
    private boolean become(CardState next) {
        boolean may = state.next().contains(next);
        state = may ? next : state;
        return may;
    }

    /** Whether the provider keeps it although nobody wants it any more. */
    boolean isToBeForgotten() {
        return state.isOver() && token != null;
    }

    /** @param days before the end that its owner is told now. @return whether that has not been told yet */
    boolean tellExpiry(int days) {
        boolean news = expiryTold == null || expiryTold > days;
        expiryTold = news ? Integer.valueOf(days) : expiryTold;
        return news;
    }

    /**
     * Whether the charge may be sent, or once more to be asked about: what was sent before this card was over has to be found out by
     * this one.
     */
    boolean isGoodFor(Payment charge) {
        return state == CardState.ACTIVE || !charge.isUnsent();
    }

    /** What its owner accepted for it to be stored. */
    public CardConsent consent() {
        return new CardConsent(termsKind, termsVersion);
    }

    /** What the provider charges it by; a secret. */
    Optional<String> token() {
        return Optional.ofNullable(token);
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

    /** The checkout that stores it. */
    public long paymentId() {
        return paymentId;
    }

    public String provider() {
        return provider;
    }

    public PaymentMethod method() {
        return method;
    }

    /** What it is for, in the words of the feature. */
    public String thing() {
        return thing;
    }

    public CardState state() {
        return state;
    }

    /** Such as {@code Visa}; empty while it is not stored. */
    public String brand() {
        return brand == null ? "" : brand;
    }

    /** Empty while it is not stored, and where there are none to show. */
    public String lastFour() {
        return lastFour == null ? "" : lastFour;
    }

    /** The last month it works in; empty when it has no end. */
    public Optional<YearMonth> expires() {
        return Optional.ofNullable(expiresOn).map(YearMonth::from);
    }

    @Override
    public String toString() {
        return "stored card " + publicId;
    }
}
