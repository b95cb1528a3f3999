package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.stored.CardExpiring;
import dk.kantinekort.payment.stored.CardStored;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Follows the payments that are tries to pay for subscriptions, and the cards stored for them, in the transaction that records them. */
@ApplicationScoped
public class SubscriptionEvents {

    private static final String THING = "subscription:";

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Settling settling;

    @Inject
    private SubscriptionBooking booking;

    @Inject
    private Payments payments;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private LostPayer lostPayer;

    @Inject
    private Event<SubscriptionNews> news;

    @Inject
    private Clock clock;

    void completed(@Observes PaymentCompleted payment) {
        subscriptions.lockChargeOf(payment.paymentId()).ifPresent(charge -> {
            Subscription subscription = subscriptionOf(charge);
            boolean settled = settles(payment, subscription, charge);
            booking.book(payment, subscription, charge, settled);
            if (!settled && payment.amount().isPositive()) {
                subscriptions.keep(payment.paymentId());
                news.fire(SubscriptionNews.kept(subscription, payment.paymentId()));
            }
        });
    }

    /** Another sum than was asked for pays for nothing: staff have let it be put in as it was taken. */
    private boolean settles(PaymentCompleted payment, Subscription subscription, SubscriptionCharge charge) {
        if (payment.amount().equals(charge.amount())) {
            return settling.paid(subscription, charge, clock.instant());
        }
        if (isWaitedFor(payment.paymentId(), charge)) {
            putOff(subscription, charge, payment.paymentId());
        }
        return false;
    }

    private void putOff(Subscription subscription, SubscriptionCharge charge, long paymentId) {
        if (isByPlan(paymentId)) {
            settling.putOff(subscription, charge, DeclineReason.TECHNICAL, clock.instant());
        } else {
            settling.notPaid(subscription, charge, clock.instant());
        }
    }

    void declined(@Observes PaymentDeclined payment) {
        subscriptions
                .lockChargeOf(payment.paymentId())
                .filter(charge -> isWaitedFor(payment.paymentId(), charge))
                .ifPresent(charge -> decline(subscriptionOf(charge), charge, payment));
    }

    /** Of several payments for a charge, what became of the latest counts. */
    private boolean isWaitedFor(long paymentId, SubscriptionCharge charge) {
        return charge.state() == ChargeState.UNDER_WAY
                && subscriptions
                        .findLastPayment(charge)
                        .filter(last -> last == paymentId)
                        .isPresent();
    }

    private void decline(Subscription subscription, SubscriptionCharge charge, PaymentDeclined declined) {
        if (declined.neverSent()) {
            settling.notSent(subscription, charge, clock.instant());
        } else if (isByPlan(declined.paymentId())) {
            settling.declined(subscription, charge, declined.reason(), clock.instant());
        } else {
            settling.notPaid(subscription, charge, clock.instant());
        }
    }

    private boolean isByPlan(long paymentId) {
        return payments.find(paymentId).orElseThrow().kind() == Inquiry.Kind.STORED_CHARGE;
    }

    /** The card that has paid is the one that is charged from now on, unless its owner has lost the account meanwhile (rule 5). */
    void stored(@Observes CardStored card) {
        if (!card.thing().startsWith(THING)) {
            return;
        }
        Subscription subscription = subscriptions.lock(card.thing().substring(THING.length()));
        StoredPaymentCard stored = cards.find(card.cardId()).orElseThrow();
        boolean other = subscription.cardId() != card.cardId();
        boolean left = subscription.state() == SubscriptionState.LEAVING;
        boolean allowed = isAllowed(stored, subscription);
        if (subscription.state().isOver() || other && (left || !allowed)) {
            cards.revoke(card.cardId());
        } else if (other) {
            cards.replaced(subscription.cardId());
            charge(subscription, stored);
        } else if (!allowed) {
            lostPayer.planLeaving(stored.ownerId(), subscription);
        }
    }

    private boolean isAllowed(StoredPaymentCard card, Subscription subscription) {
        Account account = accounts.find(subscription.accountId()).orElseThrow();
        return access.isAllowed(card.ownerId(), account);
    }

    /** Whoever paid until now is told when it is somebody else from now on. */
    private void charge(Subscription subscription, StoredPaymentCard card) {
        if (subscription.payerId() != card.ownerId()) {
            news.fire(SubscriptionNews.takenOver(subscription, card));
        }
        String language = payments.find(card.paymentId()).orElseThrow().language();
        subscription.chargeTo(card, language);
    }

    /** Only the card that is charged matters to the payer. The card is locked here, so the subscription is not: it would be first. */
    void expiring(@Observes CardExpiring card) {
        if (card.thing().startsWith(THING)) {
            subscriptions
                    .find(card.thing().substring(THING.length()))
                    .filter(subscription -> subscription.cardId() == card.cardId() && subscription.isCharged())
                    .ifPresent(subscription -> news.fire(SubscriptionNews.expiring(subscription, card.days())));
        }
    }

    private Subscription subscriptionOf(SubscriptionCharge charge) {
        return subscriptions.find(charge.subscriptionId()).orElseThrow();
    }
}
