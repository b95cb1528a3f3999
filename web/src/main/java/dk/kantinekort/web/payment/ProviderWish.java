package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.simulator.MerchantOrder;
import dk.kantinekort.payment.sandbox.simulator.MerchantOrder.Means;
import dk.kantinekort.payment.sandbox.simulator.RefundOrder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.util.function.Supplier;

/** What a merchant sends to the sandbox provider's API. Throws JsonException when something is missing or makes no sense. */
final class ProviderWish {

    private ProviderWish() {}

    static MerchantOrder checkout(JsonObject json, String key) {
        MerchantOrder order = read(() -> new MerchantOrder(
                key,
                json.getString("reference"),
                oere(json),
                json.getString("currency"),
                json.getString("text"),
                json.getString("language"),
                json.getString("returnUrl"),
                json.getString("webhookUrl"),
                Means.valueOf(json.getString("means", Means.CARD.name())),
                json.getBoolean("keepsCard", false),
                ""));
        require(order.means() != Means.KEPT_CARD);
        require(order.amountOere() > 0 || order.amountOere() == 0 && order.keepsCard());
        return named(order);
    }

    static MerchantOrder charge(JsonObject json, String key) {
        return named(read(() -> new MerchantOrder(
                key,
                json.getString("reference"),
                sum(json),
                json.getString("currency"),
                json.getString("text"),
                "da",
                "",
                json.getString("webhookUrl"),
                Means.KEPT_CARD,
                false,
                json.getString("token"))));
    }

    private static MerchantOrder named(MerchantOrder order) {
        require(!order.key().isEmpty() && !order.reference().isEmpty());
        return order;
    }

    static RefundOrder refund(JsonObject json, String key) {
        require(!key.isEmpty());
        return read(() -> new RefundOrder(key, payment(json), json.getString("reference"), sum(json)));
    }

    /** The reference of the payment that a capture or a refund is about. */
    static String payment(JsonObject json) {
        return read(() -> json.getString("payment"));
    }

    /** An amount above 0, in øre. */
    static long sum(JsonObject json) {
        long oere = read(() -> oere(json));
        require(oere > 0);
        return oere;
    }

    private static long oere(JsonObject json) {
        return json.getJsonNumber("amountOere").longValueExact();
    }

    private static <T> T read(Supplier<T> fields) {
        try {
            return fields.get();
        } catch (ClassCastException | NullPointerException | ArithmeticException | IllegalArgumentException e) {
            throw new JsonException("no order", e);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new JsonException("no order");
        }
    }
}
