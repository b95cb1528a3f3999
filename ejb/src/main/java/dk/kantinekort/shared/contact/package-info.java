/** How persons are reached. */
package dk.kantinekort.shared.contact;
