/**
 * Reconciliation: what payment providers say they have settled, held against the books. Lines are fetched for each business date
 * or loaded by staff, stored once, matched by our reference, and booked when they are paid out. What does not agree stands in one
 * of three lists until it does, or until staff have explained it.
 */
package dk.kantinekort.reconciliation;
