/** Receipts to download. */
package dk.kantinekort.web.receipt;
