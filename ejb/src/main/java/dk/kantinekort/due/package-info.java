/**
 * Work that falls due: what, about what, and when stands in the database; a timer on every node is only a tick. A node claims
 * some of it with a lease, does it, and writes how it went, if its claim still stands. What fails is tried again a bounded
 * number of times and then stands as stuck, where staff see it; it never holds up the rest.
 */
package dk.kantinekort.due;
