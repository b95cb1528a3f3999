/** [Indbetal]: the deposit form with its summary step, and the page that tells how a payment went. */
package dk.kantinekort.web.deposit;
