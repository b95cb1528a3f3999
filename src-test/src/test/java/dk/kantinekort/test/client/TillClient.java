package dk.kantinekort.test.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;

/** A till: sells on canteen cards with its key. */
public final class TillClient {

    private static final String BASE = "/api/pos/v1";

    private final PortalClient portal;
    private final String key;

    public TillClient(PortalClient portal, String key) {
        this.portal = portal;
        this.key = key;
    }

    public Answer card(String cardNumber) {
        return portal.get(BASE + "/cards/" + cardNumber, "Authorization", "Bearer " + key);
    }

    /** Sells one thing at the amount. */
    public Answer sell(String cardNumber, long amountOere, String idempotencyKey) {
        return purchase(lunch(cardNumber, amountOere), idempotencyKey);
    }

    public Answer purchase(JsonObject body, String idempotencyKey) {
        return portal.post(
                BASE + "/purchases", body, "Authorization", "Bearer " + key, "Idempotency-Key", idempotencyKey);
    }

    public Answer reverse(String purchaseId) {
        return portal.post(
                BASE + "/purchases/" + purchaseId + "/reversal",
                JsonObject.EMPTY_JSON_OBJECT,
                "Authorization",
                "Bearer " + key);
    }

    /** What has been sold before. */
    public Answer purchaseOf(String purchaseId) {
        return portal.get(BASE + "/purchases/" + purchaseId, "Authorization", "Bearer " + key);
    }

    /** Sends what was sold without connection. */
    public Answer offline(JsonObject purchases) {
        return portal.post(BASE + "/offline-purchases", purchases, "Authorization", "Bearer " + key);
    }

    public Answer products() {
        return portal.get(BASE + "/products", "Authorization", "Bearer " + key);
    }

    /** The body of a purchase of one thing, to be sent or to be spoiled first. */
    public static JsonObject lunch(String cardNumber, long amountOere) {
        return Json.createObjectBuilder()
                .add("cardNumber", cardNumber)
                .add("amountOere", amountOere)
                .add("soldAt", OffsetDateTime.now().toString())
                .add(
                        "lines",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sku", "FROKOST")
                                        .add("name", "Frokost")
                                        .add("quantity", 1)
                                        .add("unitPriceOere", amountOere)))
                .build();
    }
}
