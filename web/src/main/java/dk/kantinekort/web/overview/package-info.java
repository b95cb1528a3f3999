/** The front page after login [Mine konti]: the persons, accounts and cards that the visitor may use. */
package dk.kantinekort.web.overview;
