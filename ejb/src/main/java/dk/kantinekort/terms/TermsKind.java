package dk.kantinekort.terms;

/** What terms are for. The version is raised, and a new text put beside the old one, whenever the words change. */
public enum TermsKind {
    DEPOSIT(1),
    TOPUP(1),
    SUBSCRIPTION(1);

    private final int version;

    TermsKind(int version) {
        this.version = version;
    }

    /** The version that is accepted from now on. */
    public int version() {
        return version;
    }
}
