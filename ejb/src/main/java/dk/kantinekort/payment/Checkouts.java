package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.PaymentProvider;
import dk.kantinekort.payment.provider.PaymentProviders;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.shared.fault.FailPoints;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Opens the payment window of a payment that has been reserved: calls the provider, then records what it answered. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Checkouts {

    @Inject
    private Payments payments;

    @Inject
    private PaymentProviders providers;

    @Inject
    private ProviderCalls provider;

    @Inject
    private CitizenLines lines;

    @Inject
    private FailPoints failPoints;

    /**
     * Refuses at once whoever {@link #open} would just now refuse, before anything is written down for them.
     *
     * @throws RefusedException {@code PROVIDER_BUSY}
     */
    public void requireLine(PaymentMethod method) {
        try {
            providers.findOffering(method).map(PaymentProvider::name).ifPresent(this::requireLine);
        } catch (BulkheadException full) {
            throw busy();
        }
    }

    private void requireLine(String name) {
        lines.requireFree(name);
        provider.requireFree(name);
    }

    private static RefusedException busy() {
        return new RefusedException(Refusal.of("PROVIDER_BUSY"));
    }

    /**
     * @param portal the portal's own public address, that the payer and the provider come back to
     * @return the payment as it now stands; with a window unless the provider declined or did not answer
     * @throws RefusedException {@code PROVIDER_BUSY} at once when citizens have too many calls under way; nothing was then sent
     */
    public Payment open(String reference, String portal) {
        Payment payment = require(reference);
        return open(payment, order(payment, portal, "/betaling/" + payment.publicId()));
    }

    /**
     * @param returnPath where in the portal the payer comes back to, beginning with a slash
     * @throws RefusedException as above
     */
    public Payment open(String reference, String portal, String returnPath) {
        Payment payment = require(reference);
        return open(payment, order(payment, portal, returnPath));
    }

    private Payment require(String reference) {
        return payments.findByReference(reference).orElseThrow(() -> new NotFoundException("payment"));
    }

    private Payment open(Payment payment, CheckoutOrder order) {
        String reference = payment.reference();
        failPoints.reach("intent-committed");
        try {
            return payments.opened(reference, start(payment.provider(), order));
        } catch (BulkheadException full) {
            payments.notSent(reference);
            throw busy();
        }
    }

    private Checkout start(String name, CheckoutOrder order) {
        return lines.ask(name, () -> provider.ask(name, p -> p.startCheckout(order)));
    }

    private static CheckoutOrder order(Payment payment, String portal, String returnPath) {
        return new CheckoutOrder(
                payment.reference(),
                payment.idempotencyKey(),
                payment.method(),
                payment.amount(),
                payment.currency(),
                payment.kind() == Inquiry.Kind.CHECKOUT_STORING ? CardKeeping.STORE : CardKeeping.FORGET,
                payment.purpose(),
                payment.language(),
                URI.create(portal + returnPath),
                URI.create(portal + "/api/payments/v1/webhooks/" + payment.provider()),
                URI.create(portal + "/vilkaar"));
    }
}
