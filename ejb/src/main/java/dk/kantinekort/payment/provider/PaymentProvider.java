package dk.kantinekort.payment.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A company that takes money from citizens for the municipality. Its answers are never trusted because they came, only because
 * they were asked for: a webhook or a browser's return leads to a {@link #query}. No method throws for what happens on the
 * wire: no answer is an unknown one, and whatever is sent again with its key is done once.
 */
public interface PaymentProvider {

    /** Stable short name: part of the webhook's address, of the settings and of the clearing account's code. */
    String name();

    /** What it is able to take, and has the settings for; empty when the provider is not in use. */
    Set<PaymentMethod> methods();

    /** Opens the payment window. No money is taken before the payer has been there. */
    Checkout startCheckout(CheckoutOrder order);

    /** Charges a stored card; the payer is not there to approve anything. */
    ProviderReport charge(StoredCharge charge);

    /** How the payment stands. One that the provider has never heard of is abandoned. */
    ProviderReport query(Inquiry payment);

    /** Takes what the payer has approved. Done at once where the provider took it with the approval. */
    Outcome capture(MoneyOrder order);

    /**
     * Lets go of all that the payer has approved, or closes the window in which they have approved nothing yet, so that nothing is
     * ever taken. Done as well when nothing is held any more; declined when it has been taken.
     */
    Outcome cancel(MoneyOrder order);

    /** Pays back to the card that it was paid with, whole or in part. */
    Outcome refund(MoneyOrder order);

    /** Has the provider forget a stored card. Done as well when it has forgotten it already. */
    Outcome revoke(String token);

    /** Verifies the webhook, and only then reads it. */
    WebhookNote readWebhook(WebhookCall call) throws ForgedWebhookException, MalformedWebhookException;

    /** What the provider booked for the municipality on a business date; empty when it did not answer or is not ready yet. */
    Optional<List<SettlementLine>> settlement(LocalDate date);
}
