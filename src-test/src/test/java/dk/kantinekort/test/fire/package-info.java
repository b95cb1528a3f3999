/**
 * The portal under fire: killed in the midst of its work, with answers, events and replies that are lost. The sandbox provider
 * is another process of the same archive, and outlives it all.
 */
package dk.kantinekort.test.fire;
