package dk.kantinekort.payment.sandbox.simulator;

import java.time.Instant;

/**
 * Money that the sandbox provider has really taken.
 *
 * @param reference the merchant's
 * @param card the test card's name; never its number
 */
public record Charge(String id, String reference, long amountOere, String currency, String card, Instant at) {

    LogLine line(String checkoutId) {
        return LogLine.of(
                "charge",
                "id",
                id,
                "checkout",
                checkoutId,
                "at",
                Long.toString(at.toEpochMilli()),
                "reference",
                reference,
                "amountOere",
                Long.toString(amountOere),
                "currency",
                currency,
                "card",
                card);
    }

    static Charge of(LogLine line) {
        return new Charge(
                line.get("id"),
                line.get("reference"),
                line.getLong("amountOere"),
                line.get("currency"),
                line.get("card"),
                Instant.ofEpochMilli(line.getLong("at")));
    }
}
