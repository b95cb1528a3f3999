package dk.kantinekort.subscription;

import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.time.BusinessTime;
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
 * An account's subscription to a plan, paid by one person's stored card. Begun with the checkout that pays the first period;
 * active from then on; paused while it is not paid; over at the end of what is paid, or when the plan is over. One stands at a
 * time for a plan and an account.
 */
@Entity
@Table(name = "subscription")
public class Subscription {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "plan_id")
    private long planId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "payer_id")
    private long payerId;

    @Column(name = "card_id")
    private long cardId;

    @Enumerated(EnumType.STRING)
    private SubscriptionState state;

    @Column(name = "open_for")
    private String openFor;

    @Column(name = "form_token")
    private String formToken;

    private String language;

    @Column(name = "paid_until")
    private LocalDate paidUntil;

    @Column(name = "paused_on")
    private LocalDate pausedOn;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    protected Subscription() {}

    Subscription(long planId, long accountId, long payerId, EnrolmentForm form, Instant now) {
        this.publicId = PublicId.next();
        this.planId = planId;
        this.accountId = accountId;
        this.payerId = payerId;
        this.state = SubscriptionState.ENROLLING;
        this.openFor = planId + ":" + accountId;
        this.formToken = form.token();
        this.language = form.language();
        this.enrolledAt = now;
    }

    /** Charges are made to that card from now on, and its owner is the payer. @param payersLanguage {@code da} or {@code en} */
    void chargeTo(StoredPaymentCard card, String payersLanguage) {
        cardId = card.id();
        payerId = card.ownerId();
        language = payersLanguage;
    }

    /** What is had until that day is settled; with that it begins, or what was paused goes on. */
    void paid(LocalDate until) {
        paidUntil = paidUntil == null || until.isAfter(paidUntil) ? until : paidUntil;
        if (state == SubscriptionState.ENROLLING || state == SubscriptionState.PAUSED) {
            become(SubscriptionState.ACTIVE);
            pausedOn = null;
        }
    }

    /** Days up to that one, on which it was paused, are neither had nor charged. */
    void skipTo(LocalDate day) {
        paidUntil = day.isAfter(paidUntil) ? day : paidUntil;
    }

    /** Declined at the last try. */
    void pause(LocalDate today) {
        become(SubscriptionState.PAUSED);
        pausedOn = today;
    }

    /** Since when it is paused; empty when it is not. */
    Optional<LocalDate> pausedOn() {
        return Optional.ofNullable(pausedOn);
    }

    /** Nobody has paid while it was paused. */
    void giveUp(Instant now) {
        end(SubscriptionState.ENDED, now);
    }

    /** The first payment came to nothing. */
    void lapse(Instant now) {
        end(SubscriptionState.LAPSED, now);
    }

    /** [Frameld]: until the end of what is paid; at once when that has gone by. @return whether it was there to be left */
    boolean leave(LocalDate today, Instant now) {
        if (!isCharged()) {
            return false;
        }
        if (isPaidUp(today)) {
            end(SubscriptionState.ENDED, now);
        } else {
            become(SubscriptionState.LEAVING);
        }
        return true;
    }

    /** [Frameld] of a plan that refunds: today is the last day. @return whether it was there to be left */
    boolean leaveAtOnce(LocalDate today, Instant now) {
        if (!isCharged() && state != SubscriptionState.LEAVING) {
            return false;
        }
        end(SubscriptionState.ENDED, now);
        paidUntil = paidUntil.isAfter(today) ? today : paidUntil;
        return true;
    }

    /** The plan has no further period for it. */
    void runOut() {
        become(SubscriptionState.LEAVING);
    }

    /** Ends it once what is paid has gone by. @return whether it is over */
    boolean endWhenOver(LocalDate today, Instant now) {
        boolean over = state == SubscriptionState.LEAVING && isPaidUp(today);
        if (over) {
            end(SubscriptionState.ENDED, now);
        }
        return over;
    }

    /** The last day it is good for when it is left on that day, or has been left; empty when it is over at once. */
    Optional<LocalDate> lastDayWhenLeft(LocalDate today) {
        boolean leaving = state == SubscriptionState.LEAVING;
        boolean had = isCharged() && !isPaidUp(today);
        return leaving || had ? Optional.of(paidUntil()) : Optional.empty();
    }

    private boolean isPaidUp(LocalDate today) {
        return paidUntil().isBefore(today);
    }

    private void end(SubscriptionState how, Instant now) {
        become(how);
        openFor = null;
        endedAt = now;
    }

    /** The one place that changes the state. */
    private void become(SubscriptionState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("a subscription that is " + state + " cannot become " + next);
        }
        state = next;
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long planId() {
        return planId;
    }

    public long accountId() {
        return accountId;
    }

    public long payerId() {
        return payerId;
    }

    public long cardId() {
        return cardId;
    }

    public SubscriptionState state() {
        return state;
    }

    /** The payer's, {@code da} or {@code en}. */
    public String language() {
        return language;
    }

    /** The last day that is paid for, or free. @throws java.util.NoSuchElementException before the first payment */
    public LocalDate paidUntil() {
        return Optional.ofNullable(paidUntil).orElseThrow();
    }

    /** Whether its first period was paid. */
    boolean isBegun() {
        return paidUntil != null;
    }

    /** Whether its card is to be charged again. */
    boolean isCharged() {
        return state == SubscriptionState.ACTIVE || state == SubscriptionState.PAUSED;
    }

    /** Before that day nothing was had. */
    public LocalDate enrolledOn() {
        return BusinessTime.dateOf(enrolledAt);
    }

    /** What its stored cards and charges are named by. */
    String thing() {
        return "subscription:" + publicId;
    }
}
