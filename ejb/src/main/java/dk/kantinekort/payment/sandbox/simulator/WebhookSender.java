package dk.kantinekort.payment.sandbox.simulator;

import dk.kantinekort.payment.sandbox.SandboxSettings;
import dk.kantinekort.payment.sandbox.WebhookSignature;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.time.RealTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells the merchant that something has happened to a checkout; three more times when the merchant does not take it. */
@ApplicationScoped
class WebhookSender {

    private static final Logger LOG = System.getLogger(WebhookSender.class.getName());
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(60));

    @Inject
    private SandboxSettings settings;

    @Inject
    @RealTime
    private Clock wallClock;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final HttpClient http = HttpClient.newHttpClient();

    void send(HostedCheckout checkout) {
        byte[] body = body(checkout).getBytes(StandardCharsets.UTF_8);
        attempt(URI.create(checkout.order().webhookUrl()), body, 0);
    }

    private static String body(HostedCheckout checkout) {
        return Json.createObjectBuilder()
                .add("eventId", PublicId.next())
                .add("event", "checkout." + checkout.state().name().toLowerCase(Locale.ROOT))
                .add("checkoutId", checkout.id())
                .add("reference", checkout.order().reference())
                .build()
                .toString();
    }

    private void attempt(URI address, byte[] body, int number) {
        if (number < PAUSES.size()) {
            executor.schedule(
                    () -> post(address, body, number), PAUSES.get(number).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void post(URI address, byte[] body, int number) {
        String key = settings.webhookKeys().get(0);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header(
                        WebhookSignature.HEADER,
                        WebhookSignature.of(body, key, wallClock.instant()).toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((response, fault) -> {
            if (fault != null || response.statusCode() / 100 != 2) {
                LOG.log(Level.INFO, "the merchant did not take a webhook, try " + (number + 1));
                attempt(address, body, number + 1);
            }
        });
    }
}
