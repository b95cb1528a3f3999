/**
 * Persons known to the municipality [Brugeroplysninger] and their CPR numbers, which are kept twice: as a keyed hash to look
 * up by, and sealed for the few who must read them. Nowhere else in the product does a whole CPR number stand.
 */
package dk.kantinekort.person;
