package dk.kantinekort.test.fire;

import dk.kantinekort.test.process.CountingProvider;
import dk.kantinekort.test.process.PortalProcess;
import dk.kantinekort.test.process.Postgresql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two portals on one database, and the provider that both charge at. */
final class Nodes implements AutoCloseable {

    static final Path DATA = Path.of(System.getProperty("fire.data"));
    private static final List<String> NAMES = List.of("first", "second");

    private final Postgresql database =
            new Postgresql(System.getProperty("server.config") + "/postgresql", port("database"));
    private final CountingProvider provider = new CountingProvider(port("provider"));
    private final Map<String, PortalProcess> portals = new HashMap<>();

    Nodes() throws IOException {
        NAMES.forEach(name -> portals.put(name, portal(name)));
    }

    private PortalProcess portal(String name) {
        Map<String, String> environment = new HashMap<>(database.dataSource());
        environment.put("KANTINEKORT_PAYMENT_SANDBOX_URL", provider.url(name));
        // short, so that work of a node that is gone is soon taken over
        environment.put("KANTINEKORT_DUE_LEASE_SECONDS", System.getProperty("nodes.lease"));
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        return new PortalProcess(DATA.resolve(name), "localhost", port(name), "datasource-postgresql.txt", environment);
    }

    private static int port(String name) {
        return Integer.getInteger("port.nodes." + name);
    }

    /** One after the other: the first one makes the tables and the demo data. */
    void start() {
        NAMES.forEach(this::start);
    }

    void start(String name) {
        node(name).start(Map.of());
    }

    PortalProcess node(String name) {
        return portals.get(name);
    }

    PortalProcess other(String name) {
        return node(NAMES.get(1 - NAMES.indexOf(name)));
    }

    /** How many lines of their logs have these words in them. */
    int countLogged(String words) throws IOException {
        int count = 0;
        for (PortalProcess portal : portals.values()) {
            count += portal.countLogged(words);
        }
        return count;
    }

    CountingProvider provider() {
        return provider;
    }

    Postgresql database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        portals.values().forEach(PortalProcess::kill);
        provider.close();
        database.close();
    }
}
