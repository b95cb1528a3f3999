package dk.kantinekort.ledger;

/** What an account in the books is for. Only {@link #CUSTOMER} accounts keep a stored balance. */
public enum AccountKind {
    CUSTOMER,
    /** What a payment provider owes us or we owe it, one account per provider. */
    CLEARING,
    /** Money on its way back to a payer, one account per provider. */
    REFUNDS,
    /** What is in the bank, by what others say they have paid into it. */
    BANK,
    /** Sales of one unit. */
    SALES,
    FEES,
    PAYOUTS,
    CORRECTIONS,
    /** Balances brought along from the system before this one. */
    OPENING
}
