package dk.kantinekort.ledger;

import java.util.List;

/**
 * What the ledger is asked to book as one entry.
 *
 * @param sourceKey names the event that is booked, such as {@code payment:K7F3A2}; a second entry with the same key is refused
 *     by the database, so that nothing is booked twice
 * @param text what the statement says of it
 * @param place where it happened, such as the unit's name; empty when nowhere in particular
 * @param actor who did it: a person's public id, {@code till:…}, {@code staff:…} or {@code system}
 * @param transfers at least one
 * @param mayOverdraw whether a customer's balance may end below zero: only for what has already happened
 */
public record EntryDraft(
        EntryKind kind,
        String sourceKey,
        String text,
        String place,
        String actor,
        List<Transfer> transfers,
        boolean mayOverdraw) {

    public EntryDraft {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty()) {
            throw new IllegalArgumentException("an entry without transfers");
        }
    }

    public static EntryDraft of(EntryKind kind, String sourceKey, String text, String actor, Transfer... transfers) {
        return new EntryDraft(kind, sourceKey, text, "", actor, List.of(transfers), false);
    }
}
