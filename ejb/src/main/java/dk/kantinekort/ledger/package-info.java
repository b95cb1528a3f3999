/**
 * The books: double entry, append-only. The ledger is asked for transfers and makes the postings, so an entry balances by
 * construction. Only customers' accounts keep a balance; internal accounts are summed when asked, for one row that every
 * sale must update would hold all tills up.
 */
package dk.kantinekort.ledger;
