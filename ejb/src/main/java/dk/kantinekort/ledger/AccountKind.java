package dk.kantinekort.ledger;

/** What an account in the books is for. Only {@link #CUSTOMER} accounts keep a stored balance. */
public enum AccountKind {
    CUSTOMER,
    /** What a payment provider owes us or we owe it, one account per provider. */
    CLEARING,
    /** Sales of one unit. */
    SALES,
    FEES,
    PAYOUTS,
    CORRECTIONS,
    /** Balances brought along from the system before this one. */
    OPENING
}
