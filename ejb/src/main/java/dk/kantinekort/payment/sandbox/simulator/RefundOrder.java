package dk.kantinekort.payment.sandbox.simulator;

/**
 * What a merchant wants paid back.
 *
 * @param key the merchant's idempotency key
 * @param reference of the payment
 * @param refundReference of the refund itself
 * @param amountOere more than 0
 */
public record RefundOrder(String key, String reference, String refundReference, long amountOere) {}
