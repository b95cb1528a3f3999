/**
 * Tills [kasseapparater] and what they sell. A purchase is booked by one statement, or a short transaction, that checks and
 * writes everything; only when that books nothing does a second, slower one find out why, and keep the answer for the till
 * that asks again with the same key.
 */
package dk.kantinekort.pos;
