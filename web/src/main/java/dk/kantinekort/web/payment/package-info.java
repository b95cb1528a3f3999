/**
 * Where payment providers call in, and the sandbox provider's own house: its API, its payment window, and the say that the
 * sandbox API has in it.
 */
package dk.kantinekort.web.payment;
