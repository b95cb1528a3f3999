package dk.kantinekort.reconciliation;

/** Where lines come from. A line has another id in each, so a provider's date has all its lines from one. */
public enum LineSource {
    /** The provider's own report. */
    FETCHED,
    /** A file that staff have loaded. */
    FILE
}
