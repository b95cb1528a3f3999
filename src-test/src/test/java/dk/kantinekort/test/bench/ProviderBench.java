package dk.kantinekort.test.bench;

import dk.kantinekort.test.process.PortalProcess;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints goal F11: how fast tills sell while citizens pay with a provider that answers after half a minute, of how fast they sell
 * beside the same citizens and a provider that answers at once; and how soon the payments are refused that would have to wait.
 */
final class ProviderBench {

    private static final PrintStream OUT = System.out;
    private static final Duration PACE = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofSeconds(30);
    /** So that no payment is refused by the rules for deposits. */
    private static final String PLENTY_KRONER = "10000000";

    private final Options options;
    private final Path folder;
    private final List<Leg> prompt = new ArrayList<>();
    private final List<Leg> late = new ArrayList<>();
    private final List<Attempt> refused = new ArrayList<>();

    ProviderBench(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    void run() throws Exception {
        try (PostgresqlProcess database = new PostgresqlProcess();
                LateProvider provider = new LateProvider();
                PortalProcess portal = Bench.start(
                        folder.resolve("provider"), "datasource-postgresql.txt", environment(database, provider))) {
            Market market = Market.open(portal.sandbox());
            sell(portal, options.warmUp(), market);
            try (Crowd crowd = new Crowd(portal, options.citizens(), PACE)) {
                for (int round = 1; round <= options.rounds(); round++) {
                    OUT.println("round " + round + ":");
                    prompt.add(leg(portal, provider, market, crowd, Duration.ZERO));
                    late.add(leg(portal, provider, market, crowd, LATE));
                }
            }
            provider.answerAfter(Duration.ZERO);
            portal.sandbox().expectCleanBooks();
        }
        Bench.goal(
                "F11 purchases beside a late provider, of beside a prompt one",
                ">= 0.90",
                List.of(median(late) / median(prompt)));
        Bench.goal("F11 seconds until a payment is refused, 99 of 100", "<= 1", List.of(seconds(99)));
        Bench.goal("F11 seconds until a payment is refused, at most", "", List.of(seconds(100)));
    }

    private Map<String, String> environment(PostgresqlProcess database, LateProvider provider) {
        Map<String, String> environment = new HashMap<>(database.dataSource());
        environment.put("KANTINEKORT_PAYMENT_SANDBOX_URL", provider.url());
        environment.put("KANTINEKORT_DEPOSIT_MAXIMUM_KRONER", PLENTY_KRONER);
        environment.put("KANTINEKORT_DEPOSIT_BALANCE_CAP_KRONER", PLENTY_KRONER);
        return environment;
    }

    private Leg leg(PortalProcess portal, LateProvider provider, Market market, Crowd crowd, Duration delay)
            throws Exception {
        provider.answerAfter(delay);
        // those who wait still, and the time for which a provider is left alone, belong to the leg before
        sell(portal, SETTLING, market);
        keep(crowd.take());
        Leg leg = sell(portal, options.leg(), market);
        List<Attempt> attempts = crowd.take();
        keep(attempts);
        OUT.println("  a provider that answers after " + delay.toSeconds() + " s: tills " + leg + "; citizens "
                + tally(attempts));
        return leg;
    }

    private void keep(List<Attempt> attempts) {
        attempts.stream()
                .filter(attempt -> attempt.kind() == Attempt.Kind.REFUSED)
                .forEach(refused::add);
    }

    private static String tally(List<Attempt> attempts) {
        StringBuilder tally = new StringBuilder();
        for (Attempt.Kind kind : Attempt.Kind.values()) {
            long count = attempts.stream().filter(one -> one.kind() == kind).count();
            tally.append(kind.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(count)
                    .append(' ');
        }
        return tally.toString().strip();
    }

    private static double median(List<Leg> legs) {
        return legs.stream().map(Leg::perSecond).sorted().toList().get(legs.size() / 2);
    }

    private double seconds(int percent) {
        long[] millis = refused.stream().mapToLong(Attempt::millis).sorted().toArray();
        if (millis.length == 0) {
            throw new IllegalStateException("no payment was refused");
        }
        return millis[Math.min(millis.length - 1, millis.length * percent / 100)] / 1000.0;
    }

    private Leg sell(PortalProcess portal, Duration time, Market market) throws Exception {
        return Clients.run(options.clients(), time, number -> new TillConnection(portal.port(), market));
    }
}
