/**
 * The port to payment providers: what a provider is asked, and what it may answer. An adapter implements {@link
 * dk.kantinekort.payment.provider.PaymentProvider}; calls go through {@link dk.kantinekort.payment.provider.ProviderCalls},
 * never within a transaction.
 */
package dk.kantinekort.payment.provider;
