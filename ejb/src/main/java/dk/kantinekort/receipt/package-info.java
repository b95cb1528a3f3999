/**
 * Receipts (rule 10): a mail when a deposit stands in the books, and a PDF for whoever may use the account. A refund is told by a mail of its own, and the
 * receipt names it. A payer who was left
 * waiting is told by mail as well when no money was taken after all.
 */
package dk.kantinekort.receipt;
