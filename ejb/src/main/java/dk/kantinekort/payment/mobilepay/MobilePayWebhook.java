package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.provider.MalformedWebhookException;
import dk.kantinekort.payment.provider.WebhookNote;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;

/** Reads the three forms of MobilePay's events: of a payment, of a charge, and of an agreement. */
final class MobilePayWebhook {

    private MobilePayWebhook() {}

    static WebhookNote read(byte[] body) throws MalformedWebhookException {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject event = reader.readObject();
            return event.containsKey("eventType") ? recurring(event) : payment(event);
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new MalformedWebhookException("not an event of MobilePay");
        }
    }

    private static WebhookNote payment(JsonObject event) {
        String id = event.getString("name") + ":" + event.getString("pspReference");
        return new WebhookNote(id, event.getString("reference"));
    }

    /** These have no id of their own: what happened, to what, and when, is one. */
    private static WebhookNote recurring(JsonObject event) {
        String reference = reference(event);
        String id = event.getString("eventType") + ":" + reference + ":" + event.getString("occurred");
        return new WebhookNote(id, reference);
    }

    /** An agreement is told by what we call it, if MobilePay says so; if not, the plan of queries finds out without this event. */
    private static String reference(JsonObject event) {
        String agreement = event.getString("agreementId");
        return Stream.of("chargeId", "agreementExternalId")
                .map(name -> event.getString(name, ""))
                .filter(ours -> !ours.isEmpty())
                .findFirst()
                .orElse(agreement);
    }
}
