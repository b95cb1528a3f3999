/**
 * Refunds: finance staff pay money back to the card that it came from, whole or in part. The refund is reserved and committed, the
 * provider is then called with no transaction open, and what it answers is recorded; what is not known is sent again with the same
 * key until it is. Each step fires an event in its transaction, by which whoever the payment was for books it.
 */
package dk.kantinekort.payment.refund;
