/** The back office: its first page by role, and the municipality's lists. */
package dk.kantinekort.web.admin;
