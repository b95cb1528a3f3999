/** Units [enheder]: the schools and canteens where a card may be used. Each has its own sales account in the books. */
package dk.kantinekort.unit;
