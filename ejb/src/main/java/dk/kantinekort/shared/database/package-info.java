/** The data source, which database it is, and its migration before anything else starts. */
package dk.kantinekort.shared.database;
