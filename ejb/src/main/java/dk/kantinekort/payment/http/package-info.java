/**
 * HTTP to payment providers: one call, one answer or none within the time-out. It knows of no provider; what an answer means for
 * the money is the adapter's to say.
 */
package dk.kantinekort.payment.http;
