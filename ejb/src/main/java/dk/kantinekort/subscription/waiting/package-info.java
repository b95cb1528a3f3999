/** Waiting lists: who wants a place in a plan that is full, in order, and who has been offered one. */
package dk.kantinekort.subscription.waiting;
