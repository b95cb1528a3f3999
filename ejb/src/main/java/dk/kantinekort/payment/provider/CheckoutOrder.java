package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;
import java.net.URI;

/**
 * What a provider is asked to open its payment window for.
 *
 * @param reference ours, 8 to 20 letters and digits; committed before the provider hears of it
 * @param idempotencyKey a UUID; the same order sent twice with it is one checkout
 * @param text what the payer is told that it is for, at most 100 characters
 * @param language {@code da} or {@code en}
 * @param returnAddress where the payer's browser goes afterwards; that it comes there proves nothing
 * @param webhookAddress where the provider tells us that something has happened
 */
public record CheckoutOrder(
        String reference,
        String idempotencyKey,
        PaymentMethod method,
        Money amount,
        String currency,
        String text,
        String language,
        URI returnAddress,
        URI webhookAddress) {}
