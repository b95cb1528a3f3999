/**
 * Subscriptions [Abonnementer], rules 24 and 25: somebody enrols an account in a plan with a payment card that is stored in the
 * same checkout; every period is charged to it once by due work; what is declined is tried again, then pauses the subscription
 * until it is paid, or ends after some days (docs/adr/0008).
 *
 * <p>Locks are taken in one order: payment, plan, subscription, then what belongs to it: its wait, its card, its due work.
 */
package dk.kantinekort.subscription;
