/**
 * The adapter to Vipps MobilePay: single payments by its ePayment API (reserved, then captured), stored agreements and charges of
 * them by its Recurring API, webhooks signed by HMAC, and what is paid out by its Report API. Amounts go over the wire in øre.
 */
package dk.kantinekort.payment.mobilepay;
