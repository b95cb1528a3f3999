package dk.kantinekort.test.fire;

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
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events about payments (F3), three of each and shuffled: 10 % lost, 5 % forged, 2 % stale. */
final class Events {

    private static final String HOOK = "/api/payments/v1/webhooks/sandbox";
    private static final String KEY = "sandbox-webhook-key";
    private static final int COPIES = 3;

    private final List<Event> all = new ArrayList<>();
    private final List<Fate> fates;

    /** What becomes of the events about a payment. */
    private enum Fate {
        LOST(10),
        FORGED(5),
        STALE(2),
        GOOD(100);

        private final int percent;

        Fate(int percent) {
            this.percent = percent;
        }

        /** For that many payments: at least one of each, and the rest good. */
        static List<Fate> drawn(int count, Random random) {
            List<Fate> fates = new ArrayList<>();
            for (Fate fate : values()) {
                fates.addAll(Collections.nCopies(Math.max(1, count * fate.percent / 100), fate));
            }
            List<Fate> drawn = fates.subList(0, count);
            Collections.shuffle(drawn, random);
            return drawn;
        }
    }

    private record Event(String body, Fate fate) {

        void send(PortalProcess portal) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String key = fate == Fate.FORGED ? "somebody-elses-key" : KEY;
            Duration age = fate == Fate.STALE ? Duration.ofMinutes(6) : Duration.ZERO;
            String signature =
                    WebhookSignature.of(bytes, key, Instant.now().minus(age)).toString();
            portal.client()
                    .post(HOOK, body, "application/json", WebhookSignature.HEADER, signature)
                    .expect(fate == Fate.GOOD ? 200 : 401);
        }
    }

    Events(List<String> references, long seed) {
        Random random = new Random(seed);
        fates = Fate.drawn(references.size(), random);
        for (int i = 0; i < references.size(); i++) {
            if (fates.get(i) != Fate.LOST) {
                all.addAll(Collections.nCopies(COPIES, new Event(body(references.get(i)), fates.get(i))));
            }
        }
        Collections.shuffle(all, random);
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
        all.forEach(event -> event.send(portal));
    }

    /** How many payments there is a good event about. */
    int good() {
        return Collections.frequency(fates, Fate.GOOD);
    }

    /** How many of each kind there are. */
    @Override
    public String toString() {
        return Stream.of(Fate.values())
                .map(fate ->
                        Collections.frequency(fates, fate) + " " + fate.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
