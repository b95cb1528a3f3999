package dk.kantinekort.test.process;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * The sandbox provider's API as far as stored cards are charged: it charges every card at once, knows an order that comes again by
 * its key, and keeps what it has charged. Each node has an address of its own, so that it is known who asked.
 */
public final class CountingProvider implements AutoCloseable {

    private static final int THREADS = 16;
    private static final String CHARGES = "/charges";
    private static final BiConsumer<String, Integer> NOTHING = (node, number) -> {};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<String, Charge> known = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Charge> made = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger inVain = new AtomicInteger();
    private volatile int declined;
    private String declinedKey = "";
    private volatile BiConsumer<String, Integer> before = NOTHING;
    private volatile BiConsumer<String, Integer> after = NOTHING;

    private record Charge(String reference, String key, long amountOere) {}

    public CountingProvider(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** Where that node is to find it. */
    public String url(String node) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + node;
    }

    /**
     * What happens at a charge from now on, told which node has sent it and how many had come in by then.
     *
     * @param received before it is made
     * @param charged after it is made and before the answer
     */
    public void watch(BiConsumer<String, Integer> received, BiConsumer<String, Integer> charged) {
        asked.set(0);
        declined = 0;
        before = received;
        after = charged;
    }

    public void watchNothing() {
        watch(NOTHING, NOTHING);
    }

    /** Watches nothing, and declines one charge. @param number how many have come in by then, with it */
    public void decline(int number) {
        watchNothing();
        declined = number;
    }

    /** How many times the one that was declined last was asked for. */
    public int askedInVain() {
        return inVain.get();
    }

    /** The references of all charges that were made; one that was made twice stands there twice. */
    public List<String> charged() {
        return new ArrayList<>(made.stream().map(Charge::reference).toList());
    }

    private void receive(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        String[] path = call.getRequestURI().getPath().split("/", 3);
        String what = "/" + path[2];
        if (what.equals(CHARGES) && call.getRequestMethod().equals("POST")) {
            charge(call, path[1], body);
        } else if (what.equals(CHARGES)) {
            send(call, 200, log());
        } else {
            tell(call, what.substring(what.lastIndexOf('/') + 1));
        }
    }

    private void charge(HttpExchange call, String node, byte[] body) throws IOException {
        int number = asked.incrementAndGet();
        JsonObject order = read(body);
        String key = call.getRequestHeaders().getFirst("Idempotency-Key");
        before.accept(node, number);
        if (isDeclined(key, number)) {
            inVain.incrementAndGet();
            send(call, 200, decline(order));
            return;
        }
        Charge charge = known.computeIfAbsent(key, k -> make(order, k));
        after.accept(node, number);
        send(call, 200, state(charge));
    }

    private Charge make(JsonObject order, String key) {
        Charge charge = new Charge(
                order.getString("reference"),
                key,
                order.getJsonNumber("amountOere").longValueExact());
        made.add(charge);
        return charge;
    }

    private void tell(HttpExchange call, String reference) throws IOException {
        Charge charge = made.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElse(null);
        send(call, charge == null ? 404 : 200, charge == null ? JsonObject.EMPTY_JSON_OBJECT : state(charge));
    }

    private synchronized boolean isDeclined(String key, int number) {
        if (number == declined) {
            declinedKey = key;
            inVain.set(0);
        }
        return key.equals(declinedKey);
    }

    private static JsonObject decline(JsonObject order) {
        return Json.createObjectBuilder(state(new Charge(order.getString("reference"), "", 0)))
                .add("state", "declined")
                .add("reason", "no_cover")
                .build();
    }

    private static JsonObject state(Charge charge) {
        return Json.createObjectBuilder()
                .add("checkoutId", charge.reference())
                .add("reference", charge.reference())
                .add("state", "charged")
                .add("authorisedOere", charge.amountOere())
                .add("capturedOere", charge.amountOere())
                .add("refundedOere", 0)
                .add("currency", "DKK")
                .build();
    }

    private JsonStructure log() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        made.forEach(charge -> all.add(Json.createObjectBuilder()
                .add("kind", "CHARGE")
                .add("reference", charge.reference())
                .add("amountOere", charge.amountOere())));
        return all.build();
    }

    private static JsonObject read(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    /** Whoever asked may be dead by now. */
    private static void send(HttpExchange call, int status, JsonStructure body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        try (call) {
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
