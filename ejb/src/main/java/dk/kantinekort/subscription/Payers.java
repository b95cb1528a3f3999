package dk.kantinekort.subscription;

import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who has paid: in a window whoever stood before it, else the owner of the card that the subscription is charged to. */
@ApplicationScoped
public class Payers {

    @Inject
    private StoredPaymentCards cards;

    /** @return the person's id */
    long find(long paymentId, Subscription subscription) {
        return cards.findByPayment(paymentId).map(StoredPaymentCard::ownerId).orElse(subscription.payerId());
    }
}
