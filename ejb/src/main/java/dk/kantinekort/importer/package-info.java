/**
 * Reads the municipality's lists of persons, accounts and cards (CSV). A file is loaded whole or not at all, and loading it
 * again changes nothing. Rows are staged in the database and applied set by set, so that memory does not grow with the file.
 */
package dk.kantinekort.importer;
