package dk.kantinekort.topup;

import dk.kantinekort.payment.Checkouts;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.EJBException;
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
public class EnrolmentDesk {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);

    @Inject
    private Enrolments enrolments;

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
     * Begins an agreement; the same form again leads to the same window.
     *
     * @return the payment window, or the account's own page when the provider opened none
     */
    public URI enrol(long personId, AgreementForm form) {
        StoredPaymentCard card = enrolments.findBegun(personId, form.token()).orElseGet(() -> begin(personId, form));
        return window(card, form.account());
    }

    private StoredPaymentCard begin(long personId, AgreementForm form) {
        try {
            return enrolments.begin(personId, form);
        } catch (EJBException | CollisionException e) {
            if (!CollisionException.isBehind(e)) {
                throw e;
            }
            // of two clicks at once the database refused one, and both want the same
            return enrolments.findBegun(personId, form.token()).orElseThrow(() -> e);
        }
    }

    /** [Skift betalingskort]: with terms accepted, again and again, it leads to the same window as long as that is open. */
    public URI changeCard(long personId, CardChange change) {
        return enrolments
                .findChanging(personId, change.account())
                .flatMap(this::openWindow)
                .filter(open -> change.termsAccepted())
                .orElseGet(() -> window(enrolments.changeCard(personId, change), change.account()));
    }

    private Optional<URI> openWindow(StoredPaymentCard card) {
        return payments.find(card.paymentId())
                .filter(checkout -> checkout.status().isOpen())
                .flatMap(Payment::window);
    }

    private URI window(StoredPaymentCard card, String account) {
        String path = "/indbetal/optankning?konto=" + account + "&kort=" + card.publicId();
        Payment checkout = payments.find(card.paymentId()).orElseThrow();
        Payment opened = checkout.window().isPresent()
                ? checkout
                : checkouts.open(checkout.reference(), settings.getPublicUrl(), path);
        return opened.status().isOpen() && opened.window().isPresent()
                ? opened.window().get()
                : URI.create(settings.getPublicUrl() + path);
    }

    /**
     * How the storing of a card stands. That a browser came back proves nothing, so the provider is asked.
     *
     * @throws NotFoundException when it is not the person's card
     */
    public StoringState storing(long personId, String cardPublicId) {
        StoredPaymentCard card = cards.findByPublicId(cardPublicId)
                .filter(one -> one.ownerId() == personId)
                .orElseThrow(() -> new NotFoundException("stored card"));
        Payment checkout = payments.find(card.paymentId()).orElseThrow();
        Payment told =
                checkout.window().isPresent() ? queries.askUnlessJustAsked(checkout, BETWEEN_QUESTIONS) : checkout;
        return new StoringState(told.status(), told.declineReason(), told.window());
    }
}
