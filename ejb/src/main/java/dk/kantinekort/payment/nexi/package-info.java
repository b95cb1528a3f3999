/**
 * The adapter to Nexi Checkout: its hosted page, cards that it keeps as unscheduled subscriptions, and its payouts report. What
 * its answers mean for the money is told in {@code docs/adr/0006}.
 */
package dk.kantinekort.payment.nexi;
