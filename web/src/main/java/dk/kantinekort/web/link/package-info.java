/** The pages of links: [Tilføj konto] and [Godkend Tilknytninger] (rules 3 to 5). */
package dk.kantinekort.web.link;
