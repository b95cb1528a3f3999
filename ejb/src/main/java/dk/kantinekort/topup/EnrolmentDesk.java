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
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
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
        return enrolments
                .findBegun(personId, form.token())
                .map(begun -> window(begun, form.account()))
                .orElseGet(() -> begin(personId, form));
    }

    private URI begin(long personId, AgreementForm form) {
        try {
            return open(enrolments.begin(personId, form), form.account());
        } catch (EJBException | CollisionException e) {
            requireCollision(e);
            // of two clicks at once the database refused one, and both want the same
            return enrolments
                    .findBegun(personId, form.token())
                    .map(begun -> window(begun, form.account()))
                    .orElseGet(() -> beginAnew(personId, form.anew()));
        }
    }

    /** The form was good for an agreement that has ended since, or another citizen has begun one at the same moment. */
    private URI beginAnew(long personId, AgreementForm form) {
        try {
            return open(enrolments.begin(personId, form), form.account());
        } catch (EJBException | CollisionException e) {
            requireCollision(e);
            throw new RefusedException(Refusal.of("TOPUP_ENROLLED"));
        }
    }

    private static void requireCollision(RuntimeException e) {
        if (!CollisionException.isBehind(e)) {
            throw e;
        }
    }

    /** [Skift betalingskort]: with terms accepted, again and again, it leads to the same window as long as that is open. */
    public URI changeCard(long personId, CardChange change) {
        return enrolments
                .findChanging(personId, change.account())
                .flatMap(this::openWindow)
                .filter(open -> change.termsAccepted())
                .orElseGet(() -> open(change(personId, change), change.account()));
    }

    /** A card that was stored at the same moment is the one to be changed then. */
    private StoredPaymentCard change(long personId, CardChange change) {
        try {
            return enrolments.changeCard(personId, change);
        } catch (EJBException | CollisionException e) {
            requireCollision(e);
            return enrolments.changeCard(personId, change);
        }
    }

    private Optional<URI> openWindow(StoredPaymentCard card) {
        return payments.find(card.paymentId())
                .filter(checkout -> checkout.status().isOpen())
                .flatMap(Payment::window);
    }

    /** Only for whoever has just begun the card: a second window would be another card at the provider. */
    private URI open(StoredPaymentCard card, String account) {
        Payment checkout = payments.find(card.paymentId()).orElseThrow();
        checkouts.open(checkout.reference(), settings.getPublicUrl(), page(card, account));
        return window(card, account);
    }

    private URI window(StoredPaymentCard card, String account) {
        return openWindow(card).orElseGet(() -> URI.create(settings.getPublicUrl() + page(card, account)));
    }

    private static String page(StoredPaymentCard card, String account) {
        return "/indbetal/optankning?konto=" + account + "&kort=" + card.publicId();
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
