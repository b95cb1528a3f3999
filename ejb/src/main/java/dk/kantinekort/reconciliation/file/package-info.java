/**
 * Providers' lines from a file (CSV), for those whose report cannot be fetched. A file is loaded whole or not at all, and loading it
 * again changes nothing.
 */
package dk.kantinekort.reconciliation.file;
