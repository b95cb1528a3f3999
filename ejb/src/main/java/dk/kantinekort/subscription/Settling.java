package dk.kantinekort.subscription;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What follows when a charge is paid or declined, within the transaction that records it: the next time, a pause, an end. */
@ApplicationScoped
public class Settling {

    @Inject
    private Plans plans;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Eligibility eligibility;

    @Inject
    private Places places;

    @Inject
    private Pauses pauses;

    @Inject
    private DueWork due;

    @Inject
    private Event<SubscriptionNews> news;

    /** @return whether it was owed until now, by a subscription that wants it */
    boolean paid(Subscription subscription, SubscriptionCharge charge, Instant now) {
        boolean wanted = charge.isWanted(subscription.state()) && charge.pay(now);
        if (wanted) {
            goOn(subscription, charge, now);
        }
        return wanted;
    }

    private void goOn(Subscription subscription, SubscriptionCharge charge, Instant now) {
        SubscriptionNews.Kind kind = newsOf(subscription.state());
        if (subscription.state() == SubscriptionState.ENROLLING) {
            places.taken(subscription);
        }
        subscription.paid(charge.period().last());
        if (kind == SubscriptionNews.Kind.RESUMED) {
            subscription.skipTo(BusinessTime.dateOf(now));
        }
        planNext(subscription, now);
        tell(kind, subscription, charge);
    }

    /** What a payment means to a subscription that is in that state. */
    private static SubscriptionNews.Kind newsOf(SubscriptionState state) {
        return switch (state) {
            case ENROLLING -> SubscriptionNews.Kind.ENROLLED;
            case PAUSED -> SubscriptionNews.Kind.RESUMED;
            default -> SubscriptionNews.Kind.CHARGED;
        };
    }

    /** A charge of the stored card was declined: it is tried again, or the subscription is paused. */
    void declined(Subscription subscription, SubscriptionCharge charge, DeclineReason reason, Instant now) {
        putOff(subscription, charge, reason, now);
        if (subscription.state() == SubscriptionState.ACTIVE) {
            tell(SubscriptionNews.Kind.DECLINED, subscription, charge);
        }
    }

    /** As when it is declined, for another reason that the payer is told of otherwise. A pause is always told. */
    void putOff(Subscription subscription, SubscriptionCharge charge, DeclineReason reason, Instant now) {
        Optional<LocalDate> next = charge.decline(reason, BusinessTime.dateOf(now));
        if (subscription.state() != SubscriptionState.ACTIVE) {
            return;
        }
        if (next.isPresent()) {
            plan(subscription, ChargeTime.on(next.get()));
        } else {
            plan(subscription, pauses.begin(subscription, BusinessTime.dateOf(now)));
            tell(SubscriptionNews.Kind.PAUSED, subscription, charge);
        }
    }

    /** The card was over before it was charged: that was no try, and the card that is charged by now is tried at once. */
    void notSent(Subscription subscription, SubscriptionCharge charge, Instant now) {
        charge.putBack();
        if (subscription.state() == SubscriptionState.ACTIVE) {
            plan(subscription, now);
        }
    }

    /** The citizen has left the payment window. Whoever has left the subscription meanwhile keeps to its end. */
    void notPaid(Subscription subscription, SubscriptionCharge charge, Instant now) {
        charge.putBack();
        if (subscription.state() == SubscriptionState.ENROLLING) {
            subscription.lapse(now);
            cards.revoke(subscription.cardId());
            places.freed(subscription);
        } else if (subscription.state() == SubscriptionState.ACTIVE) {
            charge.tryOn().ifPresent(day -> plan(subscription, ChargeTime.on(day)));
        }
    }

    /** Whether its plan is for its account still (rule 24). */
    boolean isForItsAccount(Subscription subscription) {
        return eligibility
                .of(subscription)
                .mayHave(plans.find(subscription.planId()).orElseThrow());
    }

    /** What was declined is owed no more, since the plan is not for its account any more: it ends with what is paid. */
    void endOwing(Subscription subscription, Instant now) {
        subscription.leave(BusinessTime.dateOf(now), now);
        if (subscription.state().isOver()) {
            ended(subscription);
        } else {
            plan(subscription, end(subscription));
        }
    }

    /** It is over, so its card is forgotten, and its place is free. */
    void ended(Subscription subscription) {
        cards.revoke(subscription.cardId());
        places.freed(subscription);
        news.fire(SubscriptionNews.ended(subscription));
    }

    /** The period to be paid next; empty when the plan has no more, or is not for the account any more. */
    Optional<PeriodCharge> next(Subscription subscription, SubscriptionPlan plan) {
        return next(subscription, plan, subscription.paidUntil());
    }

    private Optional<PeriodCharge> next(Subscription subscription, SubscriptionPlan plan, LocalDate ended) {
        return next(plan, eligibility.of(subscription), ended, subscription.enrolledOn());
    }

    /** The same of whoever belongs there now and has subscribed since that day. @param ended the last day that is paid for */
    Optional<PeriodCharge> next(SubscriptionPlan plan, Belonging belonging, LocalDate ended, LocalDate enrolled) {
        return belonging.mayHave(plan) ? plans.nextPeriod(plan, belonging.unit(), ended, enrolled) : Optional.empty();
    }

    /** Whether its time has come. */
    static boolean isDue(PeriodCharge period, Instant now) {
        return !ChargeTime.on(period.on()).isAfter(now);
    }

    /** The same as it will be charged, on a day to come, once what is paid lasts until that day. */
    Optional<PeriodCharge> announce(
            Subscription subscription, SubscriptionPlan plan, LocalDate paidUntil, Instant now) {
        return next(subscription, plan, paidUntil).map(next -> announced(next, now));
    }

    static PeriodCharge announced(PeriodCharge next, Instant now) {
        return next.notBefore(BusinessTime.dateOf(chargeTime(next.on(), now)));
    }

    /** Plans the next charge, tomorrow when its day has gone by; without one, the end. */
    void planNext(Subscription subscription, Instant now) {
        Optional<PeriodCharge> next =
                next(subscription, plans.find(subscription.planId()).orElseThrow());
        if (next.isEmpty() && subscription.state() == SubscriptionState.ACTIVE) {
            subscription.runOut();
        }
        boolean goesOn = subscription.state() == SubscriptionState.ACTIVE && next.isPresent();
        plan(subscription, goesOn ? chargeTime(next.get().on(), now) : end(subscription));
    }

    /** The time on that day, or tomorrow's when it has gone by. */
    static Instant chargeTime(LocalDate day, Instant now) {
        Instant time = ChargeTime.on(day);
        return time.isAfter(now) ? time : ChargeTime.on(BusinessTime.dateOf(now).plusDays(1));
    }

    private static Instant end(Subscription subscription) {
        return BusinessTime.startOf(subscription.paidUntil().plusDays(1));
    }

    void plan(Subscription subscription, Instant when) {
        due.plan(SubscriptionDue.KIND, subscription.publicId(), when);
    }

    private void tell(SubscriptionNews.Kind kind, Subscription subscription, SubscriptionCharge charge) {
        news.fire(SubscriptionNews.of(kind, subscription, charge));
    }
}
