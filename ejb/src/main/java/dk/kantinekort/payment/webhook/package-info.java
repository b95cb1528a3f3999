/** Webhooks of payment providers: verified, kept word for word, answered, and only then acted upon by asking the provider. */
package dk.kantinekort.payment.webhook;
