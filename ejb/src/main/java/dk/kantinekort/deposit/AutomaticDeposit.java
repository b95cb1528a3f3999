package dk.kantinekort.deposit;

/**
 * A deposit that nobody is there to pay.
 *
 * @param payerId whose payment card is charged
 * @param email for the receipt; empty when none is wanted
 * @param termsVersion of the terms that the payer accepted for it
 */
public record AutomaticDeposit(long paymentId, long accountId, long payerId, String email, int termsVersion) {}
