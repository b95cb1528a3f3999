package dk.kantinekort.payment;

/**
 * What staff decided about a payment.
 *
 * @param by the actor, as the journal names one
 * @param because what they went by, at most 200 characters
 */
public record Decision(String by, String because) {}
