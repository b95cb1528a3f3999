package dk.kantinekort.ledger;

/** What a journal entry records. */
public enum EntryKind {
    OPENING,
    DEPOSIT,
    /** Money paid back to the card that it came from. */
    REFUND,
    PURCHASE,
    FEE,
    PAYOUT,
    CORRECTION,
    /** A provider has paid out what it had taken. */
    SETTLEMENT,
    /** A period of a subscription: in from a payment card, and out again. */
    SUBSCRIPTION,
    /** Undoes another entry, which it names. */
    REVERSAL
}
