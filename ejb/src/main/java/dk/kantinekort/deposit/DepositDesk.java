package dk.kantinekort.deposit;

import dk.kantinekort.payment.Checkouts;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.database.Collisions;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;

/** Starts a deposit: reserves its payment, has the provider open its window, and tells where the citizen goes now. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DepositDesk {

    @Inject
    private Deposits deposits;

    @Inject
    private Checkouts checkouts;

    @Inject
    private PortalSettings settings;

    /**
     * Starts the deposit; the same form again leads to the same payment.
     *
     * @param purpose what the payer is told in the window, at most 100 characters
     * @return the payment window, or the payment's own page when the provider opened none
     */
    public URI start(long personId, DepositForm form, String purpose) {
        // of two clicks at once the database refused one; of many citizens at once it may refuse any
        return whereTo(Collisions.outlast(() ->
                deposits.findStarted(personId, form.token()).orElseGet(() -> startAnew(personId, form, purpose))));
    }

    private Payment startAnew(long personId, DepositForm form, String purpose) {
        try {
            return begin(personId, form, purpose);
        } catch (RefusedException refused) {
            // of two clicks at once the second is the same deposit as the first
            return deposits.findStarted(personId, form.token())
                    .filter(payment -> payment.status().isOpen())
                    .orElseThrow(() -> refused);
        }
    }

    /** While the provider takes no more, nothing is written down: not for one citizen, and not for the hundreds who try again. */
    private Payment begin(long personId, DepositForm form, String purpose) {
        checkouts.requireLine(form.method());
        Payment payment = deposits.reserve(personId, form, purpose);
        return checkouts.open(payment.reference(), settings.getPublicUrl());
    }

    private URI whereTo(Payment payment) {
        URI ownPage = URI.create(settings.getPublicUrl() + "/betaling/" + payment.publicId());
        return payment.status().isOpen() ? payment.window().orElse(ownPage) : ownPage;
    }
}
