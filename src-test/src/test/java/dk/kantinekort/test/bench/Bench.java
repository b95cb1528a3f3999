package dk.kantinekort.test.bench;

import dk.kantinekort.test.process.PortalProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints the goals P1, P2, P3 and P7 as ratios, or F11, P4, or P6. The kinds of load take turns in every round, for the same test differs by a
 * factor of two from one round to another; a goal's figure is the median over the rounds of the ratio within each.
 */
final class Bench {

    private static final PrintStream OUT = System.out;

    private final Options options;
    private final Path folder;

    private Bench(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("kantinekort-bench");
        try {
            new Bench(Options.of(arguments), folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        if (options.onlyStatement()) {
            new StatementBench(options, folder).run();
        } else if (options.onlyProvider()) {
            new ProviderBench(options, folder).run();
        } else if (options.charges() > 0) {
            new ChargesBench(options.charges(), options.rounds(), folder).run();
        } else {
            onBothDatabases();
        }
    }

    private void onBothDatabases() throws Exception {
        OUT.println(options.clients() + " clients, " + options.rounds() + " rounds of "
                + options.leg().toSeconds() + " s each after "
                + options.warmUp().toSeconds() + " s warm-up");
        if (!options.onlyDerby()) {
            onPostgresql();
        }
        if (!options.onlyPostgresql()) {
            onDerby();
        }
    }

    private void onPostgresql() throws Exception {
        try (PostgresqlProcess database = new PostgresqlProcess();
                PortalProcess portal =
                        start(folder.resolve("postgresql"), "datasource-postgresql.txt", database.dataSource())) {
            Market market = Market.open(portal.sandbox());
            database.prepare(folder);
            sell(portal, options.warmUp(), market);
            database.load(folder, options.clients(), options.leg(), market);
            List<Leg> bare = new ArrayList<>();
            List<Leg> spread = new ArrayList<>();
            List<Leg> oneUnit = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                bare.add(database.load(folder, options.clients(), options.leg(), market));
                spread.add(sell(portal, options.leg(), market));
                oneUnit.add(sell(portal, options.leg(), market.onOneUnit()));
                OUT.println("round " + round + ": pgbench " + last(bare) + ", portal " + last(spread)
                        + ", portal on one unit " + last(oneUnit));
            }
            portal.sandbox().expectCleanBooks();
            goal("P1 purchases, of pgbench's with 7 statements", ">= 0.80", rates(spread, bare));
            goal("P2 their p99, of pgbench's", "<= 2", delays(spread, bare));
            goal("P3 all on one unit, of spread over 20", ">= 0.95", rates(oneUnit, spread));
        }
    }

    private void onDerby() throws Exception {
        Path home = folder.resolve("derby");
        Market market;
        try (PortalProcess portal = start(home, "datasource-derby.txt", Map.of())) {
            market = Market.open(portal.sandbox());
        }
        Path copy = folder.resolve("derby-copy");
        copy(home.resolve("portal"), copy);
        try (PortalProcess portal = start(home, "datasource-derby.txt", Map.of())) {
            PlainDerby plain = new PlainDerby(copy, market);
            sell(portal, options.warmUp(), market);
            Clients.run(options.clients(), options.leg(), number -> plain.client());
            List<Leg> bare = new ArrayList<>();
            List<Leg> sold = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                bare.add(Clients.run(options.clients(), options.leg(), number -> plain.client()));
                sold.add(sell(portal, options.leg(), market));
                OUT.println("round " + round + ": plain JDBC on Derby " + last(bare) + ", portal " + last(sold));
            }
            portal.sandbox().expectCleanBooks();
            goal("P7 purchases with Derby, of plain JDBC", ">= 0.60", rates(sold, bare));
        }
    }

    static PortalProcess start(Path home, String dataSource, Map<String, String> environment) throws IOException {
        return new PortalProcess(home, "localhost", Ports.free(), dataSource, environment).start(Map.of());
    }

    private Leg sell(PortalProcess portal, Duration time, Market market) throws Exception {
        return Clients.run(options.clients(), time, number -> new TillConnection(portal.port(), market));
    }

    private static Leg last(List<Leg> legs) {
        return legs.get(legs.size() - 1);
    }

    private static List<Double> rates(List<Leg> of, List<Leg> to) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            ratios.add(of.get(i).perSecond() / to.get(i).perSecond());
        }
        return ratios;
    }

    private static List<Double> delays(List<Leg> of, List<Leg> to) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            ratios.add((double) of.get(i).p99Micros() / to.get(i).p99Micros());
        }
        return ratios;
    }

    static void goal(String name, String goal, List<Double> ratios) {
        double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
        OUT.printf("%-58s %5.2f  (goal %s)%n", name, median, goal);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
