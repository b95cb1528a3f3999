package dk.kantinekort.payment.stored;

/**
 * What the owner of a card has accepted for it to be stored.
 *
 * @param terms name of the kind of terms, at most 30 characters
 * @param version of their text
 */
public record CardConsent(String terms, int version) {}
