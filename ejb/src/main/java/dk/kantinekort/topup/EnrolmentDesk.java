package dk.kantinekort.topup;

import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoringDesk;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;

/** Begins agreements and changes of card, and leads the citizen to the window that stores the card. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrolmentDesk {

    @Inject
    private Enrolments enrolments;

    @Inject
    private StoringDesk storing;

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
                .flatMap(storing::findWindow)
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

    private URI open(StoredPaymentCard card, String account) {
        return storing.open(card, page(card, account));
    }

    private URI window(StoredPaymentCard card, String account) {
        return storing.window(card, page(card, account));
    }

    private static String page(StoredPaymentCard card, String account) {
        return "/indbetal/optankning?konto=" + account + "&kort=" + card.publicId();
    }
}
