package dk.kantinekort.shared.database;

import java.util.Locale;

/** The databases we run on. Code that differs between them stands in one small class for each, chosen by this. */
public enum DatabaseKind {
    DERBY("values next value for journal_id"),
    POSTGRESQL("select nextval('journal_id')");

    private final String nextJournalIdQuery;

    DatabaseKind(String nextJournalIdQuery) {
        this.nextJournalIdQuery = nextJournalIdQuery;
    }

    static DatabaseKind named(String productName) {
        String name = productName.toUpperCase(Locale.ROOT);
        if (name.contains("DERBY")) {
            return DERBY;
        }
        if (name.contains("POSTGRESQL")) {
            return POSTGRESQL;
        }
        throw new IllegalStateException("jdbc/portal leads to " + productName + "; use Derby or PostgreSQL");
    }

    public String nextJournalIdQuery() {
        return nextJournalIdQuery;
    }

    /** Name of the folder with the migrations that only this database gets. */
    String migrations() {
        return name().toLowerCase(Locale.ROOT);
    }
}
