/**
 * Accounts [konti]: where a person's money for the canteen stands, and where its card may be used. The balance itself is in
 * the books.
 */
package dk.kantinekort.account;
