package dk.kantinekort.subscription;

import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a plan gets another price.
 *
 * @param from it applies to the periods that begin on the day or later
 * @param before what those periods would have cost
 * @param at when it was announced: the same price announced again is another change
 */
record PriceChange(LocalDate from, Money before, Money price, Instant at) {

    private static final String SEPARATOR = ":";

    /** At most 50 characters. */
    String toText() {
        return String.join(
                SEPARATOR,
                from.toString(),
                String.valueOf(before.oere()),
                String.valueOf(price.oere()),
                String.valueOf(at.toEpochMilli()));
    }

    static PriceChange ofText(String text) {
        String[] parts = text.split(SEPARATOR);
        return new PriceChange(
                LocalDate.parse(parts[0]),
                Money.ofOere(Long.parseLong(parts[1])),
                Money.ofOere(Long.parseLong(parts[2])),
                Instant.ofEpochMilli(Long.parseLong(parts[3])));
    }
}
