package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;
import java.net.URI;

/**
 * A charge of a stored card, without the payer. Sent again with the same reference and key it is the same charge, never a second one.
 *
 * @param reference ours, 8 to 20 letters and digits; committed before the provider hears of it
 * @param idempotencyKey a UUID
 * @param token of the {@link StoredCard}
 * @param amount more than 0
 * @param text what stands on the payer's account, 3 to 45 characters
 * @param webhookAddress where the provider tells us that something has happened
 */
public record StoredCharge(
        String reference,
        String idempotencyKey,
        String token,
        Money amount,
        String currency,
        String text,
        URI webhookAddress) {

    @Override
    public String toString() {
        return "charge " + reference + " of " + amount;
    }
}
