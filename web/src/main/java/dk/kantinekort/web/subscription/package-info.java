/** Pages for subscriptions [Abonnementer]. */
package dk.kantinekort.web.subscription;
