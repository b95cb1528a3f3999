package dk.kantinekort.payment.sandbox.simulator;

/**
 * What a merchant asks the window to be opened for.
 *
 * @param key the merchant's idempotency key
 * @param reference the merchant's own reference, unique
 * @param returnUrl where the payer goes afterwards
 * @param webhookUrl where the merchant wants to be told
 */
public record MerchantOrder(
        String key,
        String reference,
        long amountOere,
        String currency,
        String text,
        String language,
        String returnUrl,
        String webhookUrl) {

    LogLine line(String id, long openedAt) {
        return LogLine.of(
                "checkout",
                "id",
                id,
                "at",
                Long.toString(openedAt),
                "key",
                key,
                "reference",
                reference,
                "amountOere",
                Long.toString(amountOere),
                "currency",
                currency,
                "text",
                text,
                "language",
                language,
                "returnUrl",
                returnUrl,
                "webhookUrl",
                webhookUrl);
    }

    static MerchantOrder of(LogLine line) {
        return new MerchantOrder(
                line.get("key"),
                line.get("reference"),
                line.getLong("amountOere"),
                line.get("currency"),
                line.get("text"),
                line.get("language"),
                line.get("returnUrl"),
                line.get("webhookUrl"));
    }
}
