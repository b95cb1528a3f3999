package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.provider.ForgedWebhookException;
import dk.kantinekort.payment.provider.MalformedWebhookException;
import dk.kantinekort.payment.provider.WebhookCall;
import dk.kantinekort.payment.provider.WebhookNote;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nexi signs no webhook; it brings a word that it was given with the payment. Ours is another for each payment: a MAC of our
 * reference, which stands in the webhook's address. Whoever learns one may have that one payment looked at again, no more.
 *
 * @param secrets the current one first
 */
record WebhookWord(List<String> secrets) {

    private static final List<String> EVENTS = List.of(
            "payment.reservation.created.v2",
            "payment.reservation.failed",
            "payment.checkout.completed",
            "payment.charge.created.v2",
            "payment.charge.failed",
            "payment.refund.completed",
            "payment.refund.failed",
            "payment.cancel.created");
    private static final Pattern REFERENCE = Pattern.compile("(?:^|.*&)ref=([A-Za-z0-9]{8,20})(?:&.*|$)");
    private static final int LENGTH = 32;

    JsonObjectBuilder notifications(String reference, URI address) {
        JsonArrayBuilder hooks = Json.createArrayBuilder();
        EVENTS.forEach(event -> hooks.add(Json.createObjectBuilder()
                .add("eventName", event)
                .add("url", address + "?ref=" + reference)
                .add("authorization", word(reference, secrets.get(0)))));
        return Json.createObjectBuilder().add("webHooks", hooks);
    }

    WebhookNote read(WebhookCall call) throws ForgedWebhookException, MalformedWebhookException {
        Matcher reference = REFERENCE.matcher(call.query());
        if (!reference.matches() || !isRight(call.header("Authorization"), reference.group(1))) {
            throw new ForgedWebhookException("wrong word");
        }
        return new WebhookNote(eventId(call.body()), reference.group(1));
    }

    private static String eventId(byte[] body) throws MalformedWebhookException {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject event = reader.readObject();
            return event.getString("id");
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new MalformedWebhookException("not an event of Nexi's");
        }
    }

    private boolean isRight(String word, String reference) {
        byte[] brought = word.getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> word(reference, secret).getBytes(StandardCharsets.UTF_8))
                .anyMatch(expected -> MessageDigest.isEqual(expected, brought));
    }

    private static String word(String reference, String secret) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] mac = hmac.doFinal(("nexi-webhook:" + reference).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac).substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "the word of a webhook";
    }
}
