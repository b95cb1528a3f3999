/** Ids: random ones to show outside, and blocks of journal ids held by the process so that inserts never queue for one. */
package dk.kantinekort.shared.id;
