/** Finance's room for reconciliation: what stands on the clearing accounts, and what does not agree. */
package dk.kantinekort.web.reconciliation;
