package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;

/**
 * Money to be taken from a reservation, or to be paid back. Sent again with the same key it is the same act, never a second one.
 *
 * @param payment the payment it is about
 * @param reference ours, of this act: 8 to 20 letters and digits
 * @param idempotencyKey a UUID
 * @param amount more than 0, at most what is reserved, or what is taken and not yet paid back
 */
public record MoneyOrder(Inquiry payment, String reference, String idempotencyKey, Money amount) {}
