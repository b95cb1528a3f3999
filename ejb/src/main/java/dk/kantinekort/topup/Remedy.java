package dk.kantinekort.topup;

/** What the citizen can do about it, in the words of the guide. */
public enum Remedy {
    /** [Skift betalingskort] */
    CHANGE_CARD,
    /** A manual deposit. */
    DEPOSIT,
    /** [Aktiver kort], under [Brugeroplysninger]. */
    ACTIVATE,
    /** Nothing: it is tried again by itself. */
    WAIT
}
