package dk.kantinekort.payment.sandbox.simulator;

/**
 * What a merchant wants of the provider: a payment, a card to keep, or both. It is all that the provider knows of the merchant.
 *
 * @param key the merchant's idempotency key
 * @param reference the merchant's, unique among its orders
 * @param amountOere 0 when a card is kept and nothing paid
 * @param language {@code da} or {@code en}
 * @param returnUrl where the payer's browser goes from the window; empty when there is no window
 * @param webhookUrl where the merchant wants to be told
 * @param keepsCard whether the card is kept for charges without the payer
 * @param token of the kept card that is charged; empty unless the means is {@link Means#KEPT_CARD}
 */
public record MerchantOrder(
        String key,
        String reference,
        long amountOere,
        String currency,
        String text,
        String language,
        String returnUrl,
        String webhookUrl,
        Means means,
        boolean keepsCard,
        String token) {

    /** What the payer pays with. */
    public enum Means {
        CARD,
        /** Only holds the money ready until the merchant takes it, unless an agreement to pay later comes of it. */
        MOBILE_PAY,
        /** A card kept before, or an agreement; the payer is not there. */
        KEPT_CARD
    }

    boolean isOnlyReserved() {
        return means == Means.MOBILE_PAY && !keepsCard;
    }

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
                webhookUrl,
                "means",
                means.name(),
                "keepsCard",
                Boolean.toString(keepsCard),
                "token",
                token);
    }

    /** Lines from before there was more than one means tell of none: those were payments by card. */
    static MerchantOrder of(LogLine line) {
        return new MerchantOrder(
                line.get("key"),
                line.get("reference"),
                line.getLong("amountOere"),
                line.get("currency"),
                line.get("text"),
                line.get("language"),
                line.get("returnUrl"),
                line.get("webhookUrl"),
                Means.valueOf(line.getOr("means", Means.CARD.name())),
                Boolean.parseBoolean(line.get("keepsCard")),
                line.getOr("token", ""));
    }
}
