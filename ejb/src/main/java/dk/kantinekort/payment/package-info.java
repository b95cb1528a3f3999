/**
 * Payments: one try to be paid through a provider, as a state machine. The intent is reserved and committed, the provider is
 * then called with no transaction open, and what it answers is recorded. What is not known is asked about until it is. A
 * payment that completes fires {@link dk.kantinekort.payment.PaymentCompleted} in the same transaction; whoever it was for
 * books it.
 */
package dk.kantinekort.payment;
