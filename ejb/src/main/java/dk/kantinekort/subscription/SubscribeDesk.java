package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.payment.Checkouts;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.database.Collisions;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.plan.Plans;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/**
 * What citizens do about subscriptions, done again when somebody came between. It reserves what is to be paid, has the provider open
 * its window, and tells where the citizen goes now.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SubscribeDesk {

    @Inject
    private Enrolment enrolment;

    @Inject
    private Unenrolment unenrolment;

    @Inject
    private WaitingDesk waitingList;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private Standings standings;

    @Inject
    private Accounts accounts;

    @Inject
    private Payments payments;

    @Inject
    private Checkouts checkouts;

    @Inject
    private PortalSettings settings;

    /**
     * [Tilmeld]; the same form again leads to the same subscription.
     *
     * @param purpose what the payer is told in the window, at most 100 characters
     * @return the payment window, or the page that tells how it went
     */
    public URI enrol(long personId, EnrolmentForm form, String purpose) {
        return whereTo(Collisions.outlast(() -> enrolOnce(personId, form, purpose)));
    }

    /** A form that was opened for one account and is sent for another is a form of its own. */
    private Payment enrolOnce(long personId, EnrolmentForm form, String purpose) {
        Optional<Subscription> started = subscriptions.findStarted(personId, form.token());
        if (started.isEmpty()) {
            return enrolAnew(personId, form, purpose);
        }
        return started.flatMap(subscription -> findPayment(subscription, form))
                .orElseGet(() -> enrolAnew(personId, form.anew(), purpose));
    }

    private Payment enrolAnew(long personId, EnrolmentForm form, String purpose) {
        try {
            return open(enrolment.begin(personId, form, purpose));
        } catch (RefusedException refused) {
            // of two clicks at once the second is the same enrolment as the first
            return subscriptions
                    .findStarted(personId, form.token())
                    .flatMap(subscription -> findPayment(subscription, form))
                    .orElseThrow(() -> refused);
        }
    }

    private Optional<Payment> findPayment(Subscription started, EnrolmentForm form) {
        return Optional.of(started)
                .filter(subscription -> isFor(subscription, form))
                .flatMap(subscriptions::findLastCharge)
                .flatMap(subscriptions::findLastPayment)
                .flatMap(payments::find);
    }

    private boolean isFor(Subscription started, EnrolmentForm form) {
        return plans.find(started.planId())
                        .filter(plan -> plan.publicId().equals(form.plan()))
                        .isPresent()
                && accounts.find(started.accountId())
                        .filter(account -> account.publicId().equals(form.account()))
                        .isPresent();
    }

    /**
     * [Betal nu]; again, while the person's own payment is under way, it leads to that one.
     *
     * @return the payment window, or the page that tells how it went
     * @throws RefusedException {@code TERMS_NOT_ACCEPTED}, {@code NOTHING_TO_PAY}, {@code PLAN_NOT_HAD} when the subscription has ended
     *     by this, since its plan is for other accounts now
     */
    public URI pay(long personId, String subscription, boolean termsAccepted, String purpose, String language) {
        try {
            return Collisions.outlast(
                            () -> enrolment.beginPaying(personId, subscription, termsAccepted, purpose, language))
                    .map(payment -> whereTo(open(payment)))
                    .orElseThrow(() -> new RefusedException(Refusal.of("PLAN_NOT_HAD")));
        } catch (RefusedException refused) {
            return findOwnPayment(personId, subscription)
                    .filter(payment -> termsAccepted)
                    .map(this::whereTo)
                    .orElseThrow(() -> refused);
        }
    }

    private Optional<Payment> findOwnPayment(long personId, String subscription) {
        return subscriptions.find(subscription).flatMap(found -> standings.findOwnPayment(found, personId));
    }

    /** [Frameld], as {@link Unenrolment} does it. */
    public void leave(long personId, String subscription) {
        Collisions.outlast(() -> unenrolment.leave(personId, subscription));
    }

    /** [Skriv på venteliste], as {@link WaitingDesk} does it. */
    public void join(long personId, String plan, String account, String language) {
        Collisions.outlast(() -> waitingList.join(personId, plan, account, language));
    }

    /** [Slet fra venteliste], as {@link WaitingDesk} does it. */
    public void stopWaiting(long personId, String plan, String account) {
        Collisions.outlast(() -> waitingList.leave(personId, plan, account));
    }

    private Payment open(long paymentId) {
        Payment payment = payments.find(paymentId).orElseThrow();
        return checkouts.open(payment.reference(), settings.getPublicUrl(), returnPath(payment));
    }

    private URI whereTo(Payment payment) {
        URI ownPage = URI.create(settings.getPublicUrl() + returnPath(payment));
        return payment.status().isOpen() ? payment.window().orElse(ownPage) : ownPage;
    }

    /** The account's page, where the citizen sees what came of the payment. */
    private String returnPath(Payment payment) {
        String account = subscriptions
                .findChargeOf(payment.id())
                .flatMap(charge -> subscriptions.find(charge.subscriptionId()))
                .flatMap(subscription -> accounts.find(subscription.accountId()))
                .map(Account::publicId)
                .orElseThrow();
        return "/abonnementer?konto=" + account + "&betaling=" + payment.publicId();
    }
}
