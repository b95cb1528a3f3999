/** The database of the portal under test. */
package dk.kantinekort.test.database;
