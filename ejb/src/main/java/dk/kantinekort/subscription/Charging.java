package dk.kantinekort.subscription;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.stored.CardState;
import dk.kantinekort.payment.stored.ChargeOrder;
import dk.kantinekort.payment.stored.StoredCharges;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reserves what falls due, each in one transaction, guarded by the claim on the work and by the charges' unique key. */
@Stateless
public class Charging {

    /** What stands on the payer's account is at most this long. */
    private static final int LONGEST_TEXT = 45;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private StoredCharges storedCharges;

    @Inject
    private Payments payments;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Settling settling;

    @Inject
    private Pauses pauses;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /**
     * Looks at one subscription: what is due is reserved, what is over is ended, and the next time is planned.
     *
     * @return the payment to be sent after the commit; empty when there is none
     */
    public Optional<Payment> begin(DueTask task) {
        Subscription subscription = subscriptions.lock(task.subject());
        due.confirm(task);
        Instant now = task.reckonFrom(clock.instant());
        if (subscription.endWhenOver(BusinessTime.dateOf(now), now)) {
            settling.ended(subscription);
        }
        if (subscription.state() == SubscriptionState.PAUSED) {
            pauses.look(subscription, now);
        }
        return subscription.state() == SubscriptionState.ACTIVE ? beginActive(subscription, now) : Optional.empty();
    }

    private Optional<Payment> beginActive(Subscription subscription, Instant now) {
        SubscriptionCharge last = subscriptions.findLastCharge(subscription).orElseThrow();
        if (last.state() == ChargeState.UNDER_WAY) {
            return leftBehind(last);
        }
        return last.state().isOwed() ? tryAgain(subscription, last, now) : beginNext(subscription, now);
    }

    /** Whoever had the work before may have reserved a charge and gone: it is sent now, with its own key. */
    private Optional<Payment> leftBehind(SubscriptionCharge charge) {
        return subscriptions
                .findLastPayment(charge)
                .flatMap(payments::find)
                .filter(payment -> payment.kind() == Inquiry.Kind.STORED_CHARGE)
                .filter(payment -> payment.status() == PaymentStatus.RESERVED);
    }

    private Optional<Payment> tryAgain(Subscription subscription, SubscriptionCharge owed, Instant now) {
        Instant time = owed.tryOn().map(ChargeTime::on).orElse(now);
        if (time.isAfter(now)) {
            settling.plan(subscription, time);
            return Optional.empty();
        }
        if (!settling.isForItsAccount(subscription)) {
            settling.endOwing(subscription, now);
            return Optional.empty();
        }
        owed.begin();
        return reserve(subscription, owed, now);
    }

    private Optional<Payment> beginNext(Subscription subscription, Instant now) {
        SubscriptionPlan plan = plans.find(subscription.planId()).orElseThrow();
        Optional<PeriodCharge> next = settling.next(subscription, plan);
        if (next.filter(period -> Settling.isDue(period, now)).isEmpty()) {
            settling.planNext(subscription, now);
            return Optional.empty();
        }
        PeriodCharge period = next.get();
        if (period.amount().isPositive()) {
            SubscriptionCharge charge = SubscriptionCharge.begun(subscription.id(), period);
            subscriptions.add(charge);
            return reserve(subscription, charge, now);
        }
        subscriptions.add(SubscriptionCharge.free(subscription.id(), period, now));
        subscription.paid(period.period().last());
        return beginNext(subscription, now);
    }

    /** A card that is gone is as one that the provider declines. */
    private Optional<Payment> reserve(Subscription subscription, SubscriptionCharge charge, Instant now) {
        boolean chargeable = cards.find(subscription.cardId())
                .filter(card -> card.state() == CardState.ACTIVE)
                .isPresent();
        if (!chargeable) {
            settling.declined(subscription, charge, DeclineReason.UNUSABLE, now);
            return Optional.empty();
        }
        Payment payment = storedCharges.reserve(order(subscription, charge));
        subscriptions.addTry(charge, payment.id());
        return Optional.of(payment);
    }

    private ChargeOrder order(Subscription subscription, SubscriptionCharge charge) {
        LocalDate first = charge.period().first();
        return new ChargeOrder(
                subscription.cardId(),
                thing(subscription.thing(), first, charge.tries()),
                subscription.thing(),
                charge.amount(),
                text(plans.find(subscription.planId()).orElseThrow()),
                subscription.language());
    }

    /** What is charged once: one try to pay for the period that begins on that day. */
    static String thing(String subscription, LocalDate first, int tries) {
        return subscription + ":" + first + ":" + tries;
    }

    /** What stands on the payer's account. */
    static String text(SubscriptionPlan plan) {
        String name = plan.name();
        return name.length() > LONGEST_TEXT ? name.substring(0, LONGEST_TEXT) : name;
    }
}
