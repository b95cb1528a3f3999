package dk.kantinekort.ledger;

/** What a journal entry records. */
public enum EntryKind {
    OPENING,
    DEPOSIT,
    PURCHASE,
    FEE,
    PAYOUT,
    CORRECTION,
    /** Undoes another entry, which it names. */
    REVERSAL
}
