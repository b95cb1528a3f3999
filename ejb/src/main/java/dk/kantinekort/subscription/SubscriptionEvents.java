package dk.kantinekort.subscription;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.stored.CardExpiring;
import dk.kantinekort.payment.stored.CardStored;
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
    private Event<SubscriptionNews> news;

    @Inject
    private Clock clock;

    void completed(@Observes PaymentCompleted payment) {
        subscriptions.findChargeOf(payment.paymentId()).ifPresent(charge -> {
            Subscription subscription = lockOf(charge);
            booking.book(payment, subscription, charge, settles(payment, subscription, charge));
        });
    }

    /** Another sum than was asked for pays for nothing: staff have let it be put in as it was taken. */
    private boolean settles(PaymentCompleted payment, Subscription subscription, SubscriptionCharge charge) {
        if (payment.amount().equals(charge.amount())) {
            return settling.paid(subscription, charge, clock.instant());
        }
        settling.notPaid(subscription, charge, clock.instant());
        return false;
    }

    void declined(@Observes PaymentDeclined payment) {
        subscriptions.findChargeOf(payment.paymentId()).ifPresent(charge -> {
            if (charge.state() == ChargeState.UNDER_WAY) {
                decline(lockOf(charge), charge, payment);
            }
        });
    }

    private void decline(Subscription subscription, SubscriptionCharge charge, PaymentDeclined declined) {
        Payment payment = payments.find(declined.paymentId()).orElseThrow();
        if (payment.kind() == Inquiry.Kind.STORED_CHARGE) {
            settling.declined(subscription, charge, declined.reason(), clock.instant());
        } else {
            settling.notPaid(subscription, charge, clock.instant());
        }
    }

    /** The card that has paid is the one that is charged from now on. */
    void stored(@Observes CardStored card) {
        if (!card.thing().startsWith(THING)) {
            return;
        }
        Subscription subscription = subscriptions.lock(card.thing().substring(THING.length()));
        if (subscription.state().isOver()) {
            cards.revoke(card.cardId());
        } else if (subscription.cardId() != card.cardId()) {
            cards.replaced(subscription.cardId());
            subscription.chargeTo(cards.find(card.cardId()).orElseThrow());
        }
    }

    /** Only the card that is charged matters to the payer. */
    void expiring(@Observes CardExpiring card) {
        if (card.thing().startsWith(THING)) {
            Subscription subscription = subscriptions.lock(card.thing().substring(THING.length()));
            if (subscription.cardId() == card.cardId() && subscription.isCharged()) {
                news.fire(SubscriptionNews.expiring(subscription, card.days()));
            }
        }
    }

    private Subscription lockOf(SubscriptionCharge charge) {
        return subscriptions.lock(
                subscriptions.find(charge.subscriptionId()).orElseThrow().publicId());
    }
}
