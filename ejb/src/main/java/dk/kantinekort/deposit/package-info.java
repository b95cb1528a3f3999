/**
 * Deposits [indbetaling]: a citizen pays money onto an account (rules 6 to 9). The deposit says what a payment is for; when
 * that payment completes, the deposit is booked in the same transaction, and so is each step of a refund.
 */
package dk.kantinekort.deposit;
