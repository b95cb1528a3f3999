package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.StoredCard;
import java.util.Optional;

/**
 * A payment that was to leave a stored card behind is completed. Fired within the transaction that records it, and again
 * whenever the provider says so again.
 *
 * @param card empty when the provider took the money and stored no card
 */
public record StoringCompleted(long paymentId, Optional<StoredCard> card) {}
