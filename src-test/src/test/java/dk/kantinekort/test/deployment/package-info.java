/** How the archive under test gets onto its server. */
package dk.kantinekort.test.deployment;
