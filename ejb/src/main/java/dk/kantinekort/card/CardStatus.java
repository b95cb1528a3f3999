package dk.kantinekort.card;

import java.util.Set;

/** A card's life. A card that has ended never works again. */
public enum CardStatus {
    ACTIVE,
    /** A newer card has taken its place (rule 17). */
    REPLACED,
    CLOSED;

    /** The statuses that may follow this one. */
    public Set<CardStatus> next() {
        return this == ACTIVE ? Set.of(REPLACED, CLOSED) : Set.of();
    }
}
