/**
 * The adapter to the sandbox payment provider. It speaks HTTP to it like any other adapter to its company, wherever that
 * provider runs: in this portal, or in another process.
 */
package dk.kantinekort.payment.sandbox;
