/** [Automatisk optankning]: the form, the agreement with its state, and what to do when it has stopped working. */
package dk.kantinekort.web.topup;
