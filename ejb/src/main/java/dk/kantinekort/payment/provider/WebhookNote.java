package dk.kantinekort.payment.provider;

/**
 * All that a verified webhook is good for: look again at this payment.
 *
 * @param eventId the provider's own id of the event; the same event may come many times
 * @param reference our reference, as the provider gives it
 */
public record WebhookNote(String eventId, String reference) {}
