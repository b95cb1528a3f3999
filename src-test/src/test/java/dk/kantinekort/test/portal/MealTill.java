package dk.kantinekort.test.portal;

import dk.kantinekort.pos.Tills;
import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** A till at which one subscriber has meals. */
record MealTill(TillClient till, String card, Instant now) {

    static MealTill of(InPortal portal, Subscriber subscriber) throws Exception {
        return at(portal, subscriber, subscriber.unitId());
    }

    /** At another unit perhaps. */
    static MealTill at(InPortal portal, Subscriber subscriber, long unit) throws Exception {
        String key = InTransaction.call(() -> portal.bean(Tills.class).register(unit, "Kasse"))
                .key();
        return new MealTill(
                portal.till(key), subscriber.cardNumber(), portal.sandbox().now());
    }

    /** What the card shows. */
    List<JsonObject> entitlements() {
        return till.card(card).expect(200).json().getJsonArray("entitlements").getValuesAs(JsonObject.class);
    }

    Answer have(String entitlement, String key) {
        return have(entitlement, "FROKOST", key);
    }

    Answer have(String entitlement, String sku, String key) {
        return till.purchase(body(0, meal(entitlement, sku)), key);
    }

    /** The meal, and something to be paid for. */
    Answer haveAndBuy(String entitlement, int oere, String key) {
        return till.purchase(body(oere, meal(entitlement, "FROKOST"), line("MAELK", oere)), key);
    }

    /** The meal, once for each key, without connection. */
    List<JsonObject> hadOffline(String entitlement, String... keys) {
        JsonArrayBuilder purchases = Json.createArrayBuilder();
        for (String key : keys) {
            purchases.add(Json.createObjectBuilder(body(0, meal(entitlement, "FROKOST")))
                    .add("idempotencyKey", key));
        }
        return till.offline(
                        Json.createObjectBuilder().add("purchases", purchases).build())
                .expect(200)
                .json()
                .getJsonArray("results")
                .getValuesAs(JsonObject.class);
    }

    /** A body of that amount and those lines. */
    JsonObject body(int oere, JsonObject... lines) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        List.of(lines).forEach(array::add);
        return Json.createObjectBuilder()
                .add("cardNumber", card)
                .add("amountOere", oere)
                .add("soldAt", now.toString())
                .add("lines", array)
                .build();
    }

    static JsonObject line(String sku, int oere) {
        return Json.createObjectBuilder()
                .add("sku", sku)
                .add("name", sku)
                .add("quantity", 1)
                .add("unitPriceOere", oere)
                .build();
    }

    private static JsonObject meal(String entitlement, String sku) {
        return Json.createObjectBuilder(line(sku, 0))
                .add("entitlement", entitlement)
                .build();
    }
}
