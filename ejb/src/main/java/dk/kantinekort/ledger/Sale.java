package dk.kantinekort.ledger;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A purchase as the books see it: from a customer's account to the sales of a unit.
 *
 * @param entryId the number that the entry gets; the two after it become those of its postings
 * @param sourceKey as in {@link EntryDraft}
 * @param actor as in {@link EntryDraft}
 * @param amount more than zero
 * @param countsToday whether it counts against the account's limit for the day on which it is booked
 */
public record Sale(long entryId, String sourceKey, String actor, Money amount, Instant bookedAt, boolean countsToday) {

    /** How many ids a sale takes: its entry's and two postings'. */
    public static final int IDS = 3;

    private static final String TEXT = "Køb";

    public Sale {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a sale moves a positive amount, not " + amount);
        }
    }

    public LocalDate businessDate() {
        return BusinessTime.dateOf(bookedAt);
    }

    /** The values of the named parameters in the ledger's part of a statement. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("entryId", entryId);
        values.put("debitId", entryId + 1);
        values.put("creditId", entryId + 2);
        values.put("sourceKey", sourceKey);
        values.put("entryText", TEXT);
        values.put("actor", actor);
        values.put("amount", amount.oere());
        values.put("counted", countsToday ? amount.oere() : 0L);
        values.put("bookedAt", bookedAt);
        values.put("today", businessDate());
        return values;
    }
}
