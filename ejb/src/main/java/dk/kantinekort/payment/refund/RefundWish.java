package dk.kantinekort.payment.refund;

import dk.kantinekort.shared.money.Money;

/**
 * A refund as it was found good.
 *
 * @param payment number of the payment
 * @param amount more than zero
 * @param reason as it is kept, at most {@link dk.kantinekort.payment.Reason#LENGTH} characters
 * @param formToken made with the form: sent twice, it is one refund
 */
public record RefundWish(String payment, Money amount, String reason, String formToken) {}
