/**
 * The portal under fire: with answers, events and replies that are lost. The sandbox provider is another process of the same
 * archive.
 */
package dk.kantinekort.test.fire;
