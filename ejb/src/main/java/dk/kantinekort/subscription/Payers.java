package dk.kantinekort.subscription;

import dk.kantinekort.payment.stored.StoredCharges;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who has paid, and with which card: in a window whoever stood before it, else the owner of the stored card that was charged. */
@ApplicationScoped
public class Payers {

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private StoredCharges charges;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Persons persons;

    /** Whether that person pays for a subscription, and there is no address to tell them by what becomes of it. */
    public boolean isUnreachable(long personId) {
        return persons.find(personId).map(Person::email).orElse("").isEmpty() && subscriptions.isPayer(personId);
    }

    /** @return the person's id */
    long find(long paymentId, Subscription subscription) {
        return findCard(paymentId).map(StoredPaymentCard::ownerId).orElse(subscription.payerId());
    }

    /** The card that the payment was made with, or was to be. */
    Optional<StoredPaymentCard> findCard(long paymentId) {
        return cards.findByPayment(paymentId).or(() -> charges.findCard(paymentId));
    }
}
