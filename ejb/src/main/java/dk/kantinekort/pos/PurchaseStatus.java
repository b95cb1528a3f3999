package dk.kantinekort.pos;

import java.util.Set;

/** A purchase's life. */
public enum PurchaseStatus {
    BOOKED,
    /** A rule said no; kept for the till that asks again and for the citizen (rule 19). */
    REFUSED,
    /** Undone by its till. */
    REVERSED;

    /** The statuses that may follow this one. A refused one that the till sold nevertheless is booked afterwards. */
    public Set<PurchaseStatus> next() {
        return switch (this) {
            case BOOKED -> Set.of(REVERSED);
            case REFUSED -> Set.of(BOOKED);
            case REVERSED -> Set.of();
        };
    }
}
