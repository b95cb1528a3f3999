/** Canteen cards [kantinekort]: an account has several over time, and one that works. */
package dk.kantinekort.card;
