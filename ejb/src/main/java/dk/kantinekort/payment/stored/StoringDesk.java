package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.Checkouts;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Leads the citizen to the window that stores a card, and tells how it went when they are back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoringDesk {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Checkouts checkouts;

    @Inject
    private Payments payments;

    @Inject
    private PaymentQueries queries;

    @Inject
    private PortalSettings settings;

    /**
     * Has the provider open its window, unless it has done so. Only for whoever has just begun the card: a second window would be
     * another card at the provider.
     *
     * @param page path of the page that the provider leads back to
     * @return the window, or that page when the provider opened none
     */
    public URI open(StoredPaymentCard card, String page) {
        Payment checkout = payments.find(card.paymentId()).orElseThrow();
        if (checkout.window().isEmpty()) {
            checkouts.open(checkout.reference(), settings.getPublicUrl(), page);
        }
        return window(card, page);
    }

    /** @return the window if it is open, else the page */
    public URI window(StoredPaymentCard card, String page) {
        return findWindow(card).orElseGet(() -> URI.create(settings.getPublicUrl() + page));
    }

    /** The window that is open. */
    public Optional<URI> findWindow(StoredPaymentCard card) {
        return payments.find(card.paymentId())
                .filter(checkout -> checkout.status().isOpen())
                .flatMap(Payment::window);
    }

    /**
     * How the storing of a card stands. That a browser came back proves nothing, so the provider is asked, at most once in ten
     * seconds.
     *
     * @throws NotFoundException when it is not the person's card
     */
    public StoringState require(long personId, String cardPublicId) {
        StoredPaymentCard card = cards.findByPublicId(cardPublicId)
                .filter(one -> one.ownerId() == personId)
                .orElseThrow(() -> new NotFoundException("stored card"));
        Payment checkout = payments.find(card.paymentId()).orElseThrow();
        Payment told =
                checkout.window().isPresent() ? queries.askUnlessJustAsked(checkout, BETWEEN_QUESTIONS) : checkout;
        return new StoringState(told.status(), told.declineReason(), told.window());
    }
}
