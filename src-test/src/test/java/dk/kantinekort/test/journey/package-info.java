/** The portal as server-config/run starts it, used by a person at a browser. */
package dk.kantinekort.test.journey;
