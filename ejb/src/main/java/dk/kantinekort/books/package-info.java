/** Looks after the books at night: checks that they balance, and keeps room for the months to come. */
package dk.kantinekort.books;
