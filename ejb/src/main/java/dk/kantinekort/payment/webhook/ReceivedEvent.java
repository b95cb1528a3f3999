package dk.kantinekort.payment.webhook;

import java.time.Instant;

/**
 * An event about a payment that a provider has told us of.
 *
 * @param eventId the provider's own id of it
 */
public record ReceivedEvent(Instant receivedAt, String provider, String eventId) {}
