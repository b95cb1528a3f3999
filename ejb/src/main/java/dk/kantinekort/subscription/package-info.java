/**
 * Subscriptions [Abonnementer], rules 24 and 25: somebody enrols an account in a plan with a payment card that is stored in the
 * same checkout; every period is charged to it once by due work; what is declined is tried again, then pauses the subscription
 * until it is paid.
 */
package dk.kantinekort.subscription;
