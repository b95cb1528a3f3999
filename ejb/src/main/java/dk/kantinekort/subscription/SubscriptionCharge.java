package dk.kantinekort.subscription;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.Period;
import dk.kantinekort.subscription.plan.PeriodCharge;
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

/** What a subscription owes for one period. Made when it falls due; tried until it is paid. */
@Entity
@Table(name = "subscription_charge")
public class SubscriptionCharge {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "subscription_id")
    private long subscriptionId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private long amount;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private long refunded;

    private int tries;

    @Enumerated(EnumType.STRING)
    private ChargeState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private DeclineReason declineReason;

    @Column(name = "try_on")
    private LocalDate tryOn;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    private long version;

    protected SubscriptionCharge() {}

    private SubscriptionCharge(long subscriptionId, PeriodCharge period) {
        this.subscriptionId = subscriptionId;
        this.firstDay = period.period().first();
        this.lastDay = period.period().last();
        this.amount = period.amount().oere();
        this.dueOn = period.on();
    }

    /** For a period that is paid now. */
    static SubscriptionCharge begun(long subscriptionId, PeriodCharge period) {
        SubscriptionCharge charge = new SubscriptionCharge(subscriptionId, period);
        charge.state = ChargeState.UNDER_WAY;
        return charge;
    }

    /** For a period that costs nothing. */
    static SubscriptionCharge free(long subscriptionId, PeriodCharge period, Instant now) {
        SubscriptionCharge charge = new SubscriptionCharge(subscriptionId, period);
        charge.state = ChargeState.FREE;
        charge.settledAt = now;
        return charge;
    }

    /** A payment for it is begun. */
    void begin() {
        become(ChargeState.UNDER_WAY);
    }

    /** A provider's word may come late, when another payment has paid it. @return whether it was owed until now */
    boolean pay(Instant now) {
        boolean owed = state.next().contains(ChargeState.PAID);
        if (owed) {
            become(ChargeState.PAID);
            settledAt = now;
        }
        return owed;
    }

    /** Whether a subscription in that state still wants what it pays for: not when it is over, nor after its payment was given up by leaving. */
    boolean isWanted(SubscriptionState of) {
        return !of.isOver() && (of != SubscriptionState.LEAVING || state == ChargeState.UNDER_WAY);
    }

    /** A try by plan was declined. @return the day of the next one; empty when that was the last */
    Optional<LocalDate> decline(DeclineReason reason, LocalDate today) {
        tries++;
        declineReason = reason;
        tryOn = TryAgain.after(tries, dueOn, today).orElse(null);
        putBack();
        return Optional.ofNullable(tryOn);
    }

    /** What the days after that one cost. */
    Money shareAfter(LocalDate date) {
        return period().shareAfter(date, amount());
    }

    /** The days after that one are paid back. @return what they cost */
    Money refundAfter(LocalDate date) {
        Money back = shareAfter(date);
        refunded = back.oere();
        return back;
    }

    /** The citizen has not paid after all: it stands as before. */
    void putBack() {
        become(tries == 0 || tryOn != null ? ChargeState.DUE : ChargeState.UNPAID);
    }

    /** The one place that changes the state. */
    private void become(ChargeState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("a charge that is " + state + " cannot become " + next);
        }
        state = next;
    }

    long id() {
        return id;
    }

    long subscriptionId() {
        return subscriptionId;
    }

    Period period() {
        return new Period(firstDay, lastDay);
    }

    public Money amount() {
        return Money.ofOere(amount);
    }

    /** How much of it was paid back to the account. */
    Money refunded() {
        return Money.ofOere(refunded);
    }

    /** How often it was tried by plan, and declined. */
    int tries() {
        return tries;
    }

    /** The day of the last try by plan, unless one of them is late. */
    LocalDate lastTryOn() {
        return TryAgain.last(dueOn);
    }

    public ChargeState state() {
        return state;
    }

    /** Why the last try by plan was declined; empty when none was. */
    public Optional<DeclineReason> declineReason() {
        return Optional.ofNullable(declineReason);
    }

    /** When it is tried again; empty when it is not, or has not been declined. */
    public Optional<LocalDate> tryOn() {
        return Optional.ofNullable(tryOn);
    }
}
