package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.sandbox.WebhookSignature;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.test.process.PortalProcess;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Events about payments (F3), three of each and shuffled: 10 % lost, 5 % forged, 2 % stale. */
final class Events {

    private static final String HOOK = "/api/payments/v1/webhooks/sandbox";
    private static final int COPIES = 3;
    private static final int PERCENT = 100;
    private static final int LOST = 10;
    private static final int FORGED = LOST + 5;
    private static final int STALE = FORGED + 2;

    private final List<Event> all = new ArrayList<>();
    private int good;

    private record Event(String body, String key, Duration age) {

        boolean isGood() {
            return age.isZero() && key.equals("sandbox-webhook-key");
        }

        void send(PortalProcess portal) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String signature =
                    WebhookSignature.of(bytes, key, Instant.now().minus(age)).toString();
            portal.client()
                    .post(HOOK, body, "application/json", WebhookSignature.HEADER, signature)
                    .expect(isGood() ? 200 : 401);
        }
    }

    Events(List<String> references, long seed) {
        Random random = new Random(seed);
        references.forEach(reference -> add(reference, random.nextInt(PERCENT)));
        Collections.shuffle(all, random);
    }

    private void add(String reference, int fate) {
        if (fate < LOST) {
            return;
        }
        String key = fate < FORGED ? "somebody-elses-key" : "sandbox-webhook-key";
        Duration age = fate >= FORGED && fate < STALE ? Duration.ofMinutes(6) : Duration.ZERO;
        Event event = new Event(body(reference), key, age);
        good += event.isGood() ? 1 : 0;
        all.addAll(Collections.nCopies(COPIES, event));
    }

    private static String body(String reference) {
        return Json.createObjectBuilder()
                .add("eventId", PublicId.next())
                .add("event", "checkout.charged")
                .add("reference", reference)
                .build()
                .toString();
    }

    /** Sends them all, and requires the answer that each deserves. */
    void sendTo(PortalProcess portal) {
        assertThat(good).isPositive();
        all.forEach(event -> event.send(portal));
    }

    /** How many payments there is a good event about. */
    int good() {
        return good;
    }
}
