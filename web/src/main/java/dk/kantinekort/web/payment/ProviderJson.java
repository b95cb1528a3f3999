package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.simulator.Charge;
import dk.kantinekort.payment.sandbox.simulator.HostedCheckout;
import dk.kantinekort.payment.sandbox.simulator.MerchantOrder;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;

/** What the sandbox provider's API takes and answers. */
final class ProviderJson {

    private ProviderJson() {}

    /** @throws JsonException when something is missing or no order can be made of it */
    static MerchantOrder order(JsonObject json, String key) {
        try {
            long amount = json.getJsonNumber("amountOere").longValueExact();
            MerchantOrder order = new MerchantOrder(
                    key,
                    json.getString("reference"),
                    amount,
                    json.getString("currency"),
                    json.getString("text"),
                    json.getString("language"),
                    json.getString("returnUrl"),
                    json.getString("webhookUrl"));
            require(amount > 0 && !key.isEmpty() && !order.reference().isEmpty());
            return order;
        } catch (ClassCastException | NullPointerException | ArithmeticException e) {
            throw new JsonException("no order", e);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new JsonException("no order");
        }
    }

    static JsonObject opened(HostedCheckout checkout, String window) {
        return Json.createObjectBuilder()
                .add("checkoutId", checkout.id())
                .add("windowUrl", window)
                .build();
    }

    static JsonObject state(HostedCheckout checkout) {
        boolean charged = checkout.state() == HostedCheckout.State.CHARGED;
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("checkoutId", checkout.id())
                .add("reference", checkout.order().reference())
                .add("state", checkout.state().name().toLowerCase(Locale.ROOT))
                .add("capturedOere", charged ? checkout.order().amountOere() : 0)
                .add("currency", checkout.order().currency());
        if (!checkout.reason().isEmpty()) {
            json.add("reason", checkout.reason());
        }
        return json.build();
    }

    static JsonArray charges(List<Charge> charges) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        charges.forEach(charge -> array.add(Json.createObjectBuilder()
                .add("chargeId", charge.id())
                .add("kind", "CHARGE")
                .add("reference", charge.reference())
                .add("amountOere", charge.amountOere())
                .add("currency", charge.currency())
                .add("card", charge.card())
                .add("at", charge.at().toString())));
        return array.build();
    }
}
