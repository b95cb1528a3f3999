package dk.kantinekort.payment;

/** What staff say of a payment that only they can decide. */
public enum Verdict {
    /** The provider has the money: what it took is booked. */
    PAID,
    /** The provider has no money of the payer's: nothing is booked. */
    UNPAID
}
