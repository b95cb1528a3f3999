/** The REST API of the tills, {@code /api/pos/v1}: what they send is read strictly, and each is known by its key. */
package dk.kantinekort.web.pos;
