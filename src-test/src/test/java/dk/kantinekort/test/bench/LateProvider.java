package dk.kantinekort.test.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The sandbox provider's API, as late as it is told to be. Its window is never late, and whoever looks into it has paid. */
final class LateProvider implements AutoCloseable {

    private static final int THREADS = 8;
    private static final String CHECKOUTS = "/checkouts";
    private static final String WINDOW = "/window/";

    private final HttpServer server;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final Map<String, JsonObject> orders = new ConcurrentHashMap<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;

    LateProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it answers after that time. */
    void answerAfter(Duration time) {
        delay = time;
    }

    private void receive(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        String path = call.getRequestURI().getPath();
        if (path.startsWith(WINDOW)) {
            pay(call, path.substring(WINDOW.length()));
        } else {
            threads.schedule(() -> answer(call, path, body), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void pay(HttpExchange call, String reference) throws IOException {
        paid.add(reference);
        call.getResponseHeaders().add("Location", orders.get(reference).getString("returnUrl"));
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void answer(HttpExchange call, String path, byte[] body) {
        try {
            if (path.equals(CHECKOUTS)) {
                send(call, 201, open(body));
            } else if (path.startsWith(CHECKOUTS + "/")) {
                tell(call, path.substring(CHECKOUTS.length() + 1));
            } else if (path.equals("/charges")) {
                send(call, 200, charges());
            } else {
                send(call, 404, JsonObject.EMPTY_JSON_OBJECT);
            }
        } catch (IOException e) {
            // the portal has hung up
            call.close();
        }
    }

    private JsonObject open(byte[] body) {
        JsonObject order = read(body);
        String reference = order.getString("reference");
        orders.put(reference, order);
        return Json.createObjectBuilder()
                .add("checkoutId", reference)
                .add("windowUrl", url() + WINDOW + reference)
                .build();
    }

    private void tell(HttpExchange call, String reference) throws IOException {
        JsonObject order = orders.get(reference);
        if (order == null) {
            send(call, 404, JsonObject.EMPTY_JSON_OBJECT);
            return;
        }
        boolean taken = paid.contains(reference);
        send(
                call,
                200,
                Json.createObjectBuilder()
                        .add("checkoutId", reference)
                        .add("reference", reference)
                        .add("state", taken ? "charged" : "open")
                        .add("authorisedOere", taken ? order.getInt("amountOere") : 0)
                        .add("capturedOere", taken ? order.getInt("amountOere") : 0)
                        .add("refundedOere", 0)
                        .add("currency", "DKK")
                        .build());
    }

    private JsonStructure charges() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        paid.forEach(reference -> all.add(Json.createObjectBuilder()
                .add("kind", "CHARGE")
                .add("reference", reference)
                .add("amountOere", orders.get(reference).getInt("amountOere"))));
        return all.build();
    }

    private static JsonObject read(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private static void send(HttpExchange call, int status, JsonStructure body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (call) {
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
