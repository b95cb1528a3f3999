package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.StoredCharge;
import java.net.URI;

/**
 * A charge of a stored card that is reserved, and may be sent.
 *
 * @param reference what its provider knows the payment by
 * @param key what the provider knows the order by when it comes again
 */
public record ReservedCharge(long paymentId, String reference, String key, ChargeWish wish, URI webhookAddress) {

    private static final String CURRENCY = "DKK";

    ReservedCharge withPayment(long id) {
        return new ReservedCharge(id, reference, key, wish, webhookAddress);
    }

    StoredCharge toOrder() {
        ChargeOrder order = wish.order();
        return new StoredCharge(reference, key, wish.token(), order.amount(), CURRENCY, order.text(), webhookAddress);
    }

    /** Whether the provider has taken exactly what was asked for. */
    public boolean isTakenBy(ProviderReport report) {
        return report.outcome().kind() == Outcome.Kind.DONE
                && report.captured().equals(wish.order().amount())
                && report.currency().equals(CURRENCY);
    }

    public PaymentCompleted completed() {
        return new PaymentCompleted(paymentId, wish.provider(), wish.order().amount(), "payment:" + reference);
    }

    @Override
    public String toString() {
        return "charge " + reference;
    }
}
