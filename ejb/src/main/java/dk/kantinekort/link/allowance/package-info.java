/**
 * How often accounts may be guessed at: by one person, from one address, and at one CPR number, counted in the database before
 * anything is looked up. What is refused is a security event.
 */
package dk.kantinekort.link.allowance;
