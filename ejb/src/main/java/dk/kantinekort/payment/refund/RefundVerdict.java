package dk.kantinekort.payment.refund;

/** What staff say of a refund that only they can decide. */
public enum RefundVerdict {
    /** The payer has the money. */
    PAID_BACK,
    /** The provider has paid nothing back: the money is put on the account again. */
    NOT_PAID_BACK
}
