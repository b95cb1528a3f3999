/**
 * The bench: how fast the portal sells, and charges what is due, as ratios to what the bare database does in the same rounds. Run by
 * {@code server-config/bench}, never by the suite.
 */
package dk.kantinekort.test.bench;
