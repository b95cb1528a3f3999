/** Files to take home, handed to browsers. */
package dk.kantinekort.web.document;
