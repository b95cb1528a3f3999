/**
 * The sandbox provider itself, as another company: it takes test cards, keeps a log of its own that it writes before it
 * answers, and tells its merchant by webhook. It knows nothing of the portal but what a merchant tells it.
 */
package dk.kantinekort.payment.sandbox.simulator;
