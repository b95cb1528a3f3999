package dk.kantinekort.test.fire;

import dk.kantinekort.test.process.PortalProcess;
import dk.kantinekort.test.process.Postgresql;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A portal that may be killed, the provider that outlives it, and between the two a line that may be cut. */
final class Scene implements AutoCloseable {

    private static final Path DATA = Path.of(System.getProperty("fire.data"));
    /** Among so many starts a compiler that is soon done saves more than one that is thorough. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final Path FAIL_POINT = DATA.resolve("fail-point");

    private static final String NO_LIMIT = "100000000";

    private final Map<String, String> environment = new HashMap<>();
    private final Postgresql database;
    private final PortalProcess provider;
    private final PortalProcess portal;
    private final Cutter line;

    Scene() throws IOException {
        database = isOnPostgresql()
                ? new Postgresql(
                        System.getProperty("server.config") + "/postgresql", Integer.getInteger("port.fire.database"))
                : null;
        provider = new PortalProcess(
                DATA.resolve("provider"),
                "127.0.0.1",
                port("provider"),
                "datasource-derby.txt",
                Map.of(
                        "KANTINEKORT_PAYMENT_SANDBOX_MERCHANTS",
                        "http://localhost:" + port("portal"),
                        "JAVA_TOOL_OPTIONS",
                        QUICK_START));
        line = new Cutter(port("line"), provider.port());
        setUp();
        portal = new PortalProcess(DATA.resolve("portal"), "localhost", port("portal"), dataSource(), environment);
    }

    private void setUp() {
        environment.put("KANTINEKORT_PAYMENT_SANDBOX_URL", "http://127.0.0.1:" + port("line") + "/sandbox/provider/v1");
        environment.put("JAVA_TOOL_OPTIONS", QUICK_START);
        environment.put("KANTINEKORT_SANDBOX_FAIL_POINT", FAIL_POINT.toString());
        // what is measured by the real clock has no say here, where the test clock moves days in a moment
        environment.put("KANTINEKORT_PAYMENT_REST_SECONDS", "0");
        environment.put("KANTINEKORT_DEPOSIT_MAXIMUM_KRONER", NO_LIMIT);
        environment.put("KANTINEKORT_DEPOSIT_BALANCE_CAP_KRONER", NO_LIMIT);
        // so that the answers to guesses can be timed
        for (String kind : List.of("PERSON", "ADDRESS", "CPR")) {
            environment.put("KANTINEKORT_LINK_ATTEMPTS_PER_" + kind, NO_LIMIT);
        }
        if (database != null) {
            environment.putAll(database.dataSource());
        }
    }

    private String dataSource() {
        return database == null ? "datasource-derby.txt" : "datasource-postgresql.txt";
    }

    static boolean isOnPostgresql() {
        return System.getProperty("fire.database").equals("postgresql");
    }

    private static int port(String name) {
        return Integer.getInteger("port.fire." + name);
    }

    void start() {
        CompletableFuture<PortalProcess> started = CompletableFuture.supplyAsync(() -> provider.start(Map.of()));
        portal.start(Map.of());
        started.join();
    }

    PortalProcess portal() {
        return portal;
    }

    PortalProcess provider() {
        return provider;
    }

    Cutter line() {
        return line;
    }

    /** Has the portal end by itself at that pass of the point from now on. */
    void endAt(String point, int pass) throws IOException {
        Path draft = Files.writeString(DATA.resolve("fail-point.draft"), point + ":" + pass);
        Files.move(draft, FAIL_POINT, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the portal anew, whether it has ended or not. */
    void restart() throws IOException {
        portal.kill();
        Files.deleteIfExists(FAIL_POINT);
        portal.start(Map.of());
    }

    /** Moves both clocks, the provider's first, and has the portal do all that falls due on the way. */
    void advance(Duration time) {
        Instant target = portal.sandbox().now().plus(time);
        provider.sandbox().advanceTo(target);
        portal.sandbox().advanceTo(target);
    }

    /** The provider's own record of what it has taken. */
    List<JsonObject> charges() {
        String log = provider.client()
                .get("/sandbox/provider/v1/charges")
                .expect(200)
                .text();
        try (JsonReader reader = Json.createReader(new StringReader(log))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    long chargedOere() {
        return charges().stream()
                .mapToLong(charge -> charge.getJsonNumber("amountOere").longValueExact())
                .sum();
    }

    /** What stands on all accounts of the demo data together. */
    long balancesOere() {
        return portal.sandbox().demo().getJsonArray("persons").getValuesAs(JsonObject.class).stream()
                .flatMap(person -> person.getJsonArray("accounts").getValuesAs(JsonObject.class).stream())
                .mapToLong(account -> account.getJsonNumber("balanceOere").longValueExact())
                .sum();
    }

    @Override
    public void close() throws IOException {
        portal.kill();
        provider.kill();
        line.close();
        if (database != null) {
            database.close();
        }
    }
}
