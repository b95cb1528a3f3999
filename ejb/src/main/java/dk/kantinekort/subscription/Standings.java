package dk.kantinekort.subscription;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.stored.CardState;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Puts together how a subscription stands, as one of its account's users sees it. */
@ApplicationScoped
public class Standings {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Payments payments;

    @Inject
    private Settling settling;

    @Inject
    private PayBack payBack;

    @Inject
    private Clock clock;

    /** @param viewer the person who looks: a payment window is only shown to whoever opened it */
    StandingSubscription of(Subscription subscription, SubscriptionPlan plan, long viewer) {
        LocalDate today = BusinessTime.today(clock);
        Optional<SubscriptionCharge> last = subscriptions.findLastCharge(subscription);
        Optional<SubscriptionCharge> owed = last.filter(charge -> charge.state().isOwed() && subscription.isCharged());
        boolean settled = last.filter(charge -> charge.state().isSettled()).isPresent();
        boolean charged = subscription.state() == SubscriptionState.ACTIVE && settled;
        return new StandingSubscription(
                subscription.publicId(),
                subscription.state(),
                stands(subscription, owed.isPresent(), settled),
                subscription.isBegun() ? Optional.of(subscription.paidUntil()) : Optional.empty(),
                charged
                        ? settling.announce(subscription, plan, subscription.paidUntil(), clock.instant())
                        : Optional.empty(),
                owed.map(charge -> owed(subscription, plan, charge)),
                owed.flatMap(SubscriptionCharge::declineReason),
                owed.flatMap(SubscriptionCharge::tryOn),
                findOwnPayment(last, viewer).flatMap(Payment::window),
                card(subscription),
                subscription.lastDayWhenLeft(today),
                back(subscription, plan));
    }

    private StandingSubscription.Stands stands(Subscription subscription, boolean owed, boolean settled) {
        return switch (subscription.state()) {
            case ENROLLING -> StandingSubscription.Stands.ENROLLING;
            case ACTIVE -> active(owed, settled);
            case PAUSED -> owed ? StandingSubscription.Stands.PAUSED : StandingSubscription.Stands.UNDER_WAY;
            case LEAVING ->
                isCardKept(subscription)
                        ? StandingSubscription.Stands.RUNNING_OUT
                        : StandingSubscription.Stands.LEAVING;
            case ENDED, LAPSED -> StandingSubscription.Stands.OVER;
        };
    }

    private static StandingSubscription.Stands active(boolean owed, boolean settled) {
        if (settled) {
            return StandingSubscription.Stands.ACTIVE;
        }
        return owed ? StandingSubscription.Stands.OWED : StandingSubscription.Stands.UNDER_WAY;
    }

    /** The card of somebody who leaves is given up at once; where only the plan ends, it is kept until then. */
    private boolean isCardKept(Subscription subscription) {
        return cards.find(subscription.cardId())
                .filter(card -> card.state() == CardState.ACTIVE)
                .isPresent();
    }

    private StandingSubscription.Owed owed(
            Subscription subscription, SubscriptionPlan plan, SubscriptionCharge charge) {
        return new StandingSubscription.Owed(charge.amount(), charge.period(), then(subscription, plan, charge));
    }

    private Optional<Money> back(Subscription subscription, SubscriptionPlan plan) {
        return plan.refunds() && subscription.isBegun() && !subscription.state().isOver()
                ? Optional.of(payBack.of(subscription, BusinessTime.today(clock)))
                : Optional.empty();
    }

    /** Days on which it was paused are not charged, nor is the day on which it is paid. */
    private Optional<PeriodCharge> then(Subscription subscription, SubscriptionPlan plan, SubscriptionCharge charge) {
        LocalDate today = BusinessTime.today(clock);
        LocalDate paid = charge.period().last();
        boolean skips = subscription.state() == SubscriptionState.PAUSED && paid.isBefore(today);
        return settling.announce(subscription, plan, skips ? today : paid, clock.instant());
    }

    /** The payment in a window that is under way for the subscription, if that person opened it. */
    Optional<Payment> findOwnPayment(Subscription subscription, long viewer) {
        return findOwnPayment(subscriptions.findLastCharge(subscription), viewer);
    }

    private Optional<Payment> findOwnPayment(Optional<SubscriptionCharge> charge, long viewer) {
        return charge.filter(begun -> begun.state() == ChargeState.UNDER_WAY)
                .flatMap(subscriptions::findLastPayment)
                .filter(payment -> isOwn(payment, viewer))
                .flatMap(payments::find)
                .filter(payment -> payment.status().isOpen());
    }

    private boolean isOwn(long payment, long viewer) {
        return cards.findByPayment(payment)
                .filter(card -> card.ownerId() == viewer)
                .isPresent();
    }

    private String card(Subscription subscription) {
        return cards.find(subscription.cardId())
                .filter(card -> card.state() == CardState.ACTIVE)
                .map(Standings::name)
                .orElse("");
    }

    /** As people tell cards from each other. */
    static String name(StoredPaymentCard card) {
        return card.lastFour().isEmpty() ? card.brand() : card.brand() + " •••• " + card.lastFour();
    }
}
