package dk.kantinekort.payment.provider;

import java.net.URI;
import java.util.Optional;

/**
 * What a provider answered to an order.
 *
 * @param outcome {@code PENDING} when the window is open, {@code UNKNOWN} when no answer came, or declined
 * @param providerReference what the provider calls it; empty when not known
 * @param window where to send the payer, when the window is open
 */
public record Checkout(Outcome outcome, String providerReference, Optional<URI> window) {

    public static final Checkout UNKNOWN = new Checkout(Outcome.UNKNOWN, "", Optional.empty());

    public static Checkout opened(String providerReference, URI window) {
        return new Checkout(Outcome.PENDING, providerReference, Optional.of(window));
    }

    public static Checkout declined(DeclineReason reason) {
        return new Checkout(Outcome.declined(reason), "", Optional.empty());
    }
}
