package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;
import java.net.URI;

/**
 * What a provider is asked to open its payment window for: a payment, a card to store (amount 0), or both at once.
 *
 * @param reference ours, 8 to 20 letters and digits; committed before the provider hears of it
 * @param idempotencyKey a UUID; the same order sent twice with it is one checkout
 * @param amount at least 0; 0 only when a card is stored
 * @param keep whether the payer's card is stored for charges without the payer
 * @param text what the payer is told that it is for, 3 to 100 characters
 * @param language {@code da} or {@code en}
 * @param returnAddress where the payer's browser goes afterwards; that it comes there proves nothing
 * @param webhookAddress where the provider tells us that something has happened
 * @param termsAddress the terms that the payer has accepted, for all to read
 */
public record CheckoutOrder(
        String reference,
        String idempotencyKey,
        PaymentMethod method,
        Money amount,
        String currency,
        CardKeeping keep,
        String text,
        String language,
        URI returnAddress,
        URI webhookAddress,
        URI termsAddress) {

    public CheckoutOrder {
        boolean nothingToDo = amount.equals(Money.ZERO) && keep == CardKeeping.FORGET;
        if (amount.isLessThan(Money.ZERO) || nothingToDo) {
            throw new IllegalArgumentException("a checkout over " + amount + " that stores no card");
        }
    }
}
