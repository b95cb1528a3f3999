package dk.kantinekort.payment.sandbox.simulator;

import dk.kantinekort.shared.id.PublicId;
import java.time.Instant;

/**
 * Money that the sandbox provider has really paid back.
 *
 * @param reference the merchant's, of the payment
 * @param refundReference the merchant's, of the refund itself
 * @param card the test card's name; never its number
 */
public record Refund(
        String id,
        String key,
        String reference,
        String refundReference,
        long amountOere,
        String currency,
        String card,
        Instant at) {

    static Refund of(RefundOrder order, String currency, TestCard card, Instant at) {
        return new Refund(
                PublicId.next(),
                order.key(),
                order.reference(),
                order.refundReference(),
                order.amountOere(),
                currency,
                card.cardName(),
                at);
    }

    LogLine line() {
        return LogLine.of(
                "refund",
                "id",
                id,
                "key",
                key,
                "at",
                Long.toString(at.toEpochMilli()),
                "reference",
                reference,
                "refundReference",
                refundReference,
                "amountOere",
                Long.toString(amountOere),
                "currency",
                currency,
                "card",
                card);
    }

    static Refund of(LogLine line) {
        return new Refund(
                line.get("id"),
                line.get("key"),
                line.get("reference"),
                line.get("refundReference"),
                line.getLong("amountOere"),
                line.get("currency"),
                line.get("card"),
                Instant.ofEpochMilli(line.getLong("at")));
    }
}
