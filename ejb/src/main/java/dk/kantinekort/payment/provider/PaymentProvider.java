package dk.kantinekort.payment.provider;

import java.util.Set;

/**
 * A company that takes money from citizens for the municipality. Its answers are never trusted because they came, only because
 * they were asked for: a webhook or a browser's return leads to a {@link #query}. No method throws for what happens on the
 * wire: no answer is an unknown one.
 */
public interface PaymentProvider {

    /** Stable short name: part of the webhook's address and of the clearing account's code. */
    String name();

    /** What citizens may pay with here now; empty when the provider is not in use. */
    Set<PaymentMethod> methods();

    /** Opens the payment window. No money is taken before the payer has been there. */
    Checkout startCheckout(CheckoutOrder order);

    /** How the payment of that reference stands. One that the provider has never heard of is abandoned. */
    ProviderReport query(String reference);

    /** Verifies the webhook, and only then reads it. */
    WebhookNote readWebhook(WebhookCall call) throws ForgedWebhookException, MalformedWebhookException;
}
