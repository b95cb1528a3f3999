package dk.kantinekort.test.bench;

import dk.kantinekort.test.process.PortalProcess;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints goal F11: how fast tills sell while citizens pay with a provider that answers after half a minute, of how fast they sell
 * beside the same citizens and a provider that answers at once; and how soon the payments are refused that would have to wait:
 * while the tills sell as fast as they can, which takes up the whole machine, and while they sell at half that pace.
 */
final class ProviderBench {

    private static final PrintStream OUT = System.out;
    private static final Duration PACE = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofSeconds(30);
    /** So that no payment is refused by the rules for deposits. */
    private static final String PLENTY_KRONER = "10000000";

    private final Options options;
    private final Path folder;
    private final List<Leg> prompt = new ArrayList<>();
    private final List<Leg> late = new ArrayList<>();
    private final Refusals refusedAtFullSpeed = new Refusals();
    private final Refusals refusedAtHalfSpeed = new Refusals();

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
            Clients.run(options.clients(), options.warmUp(), number -> new TillConnection(portal.port(), market));
            try (Crowd crowd = new Crowd(portal, options.citizens(), PACE)) {
                Street street = new Street(options, portal, provider, market, crowd);
                for (int round = 1; round <= options.rounds(); round++) {
                    OUT.println("round " + round + ":");
                    run(street);
                }
                provider.answerAfter(Duration.ZERO);
            }
            portal.sandbox().expectCleanBooks();
        }
        print();
    }

    private void run(Street street) throws Exception {
        Leg best = street.atFullSpeed(Duration.ZERO, refusedAtFullSpeed);
        prompt.add(best);
        late.add(street.atFullSpeed(LATE, refusedAtFullSpeed));
        street.atPace(best.perSecond() / 2, LATE, refusedAtHalfSpeed);
    }

    private void print() {
        Bench.goal(
                "F11 purchases beside a late provider, of beside a prompt one",
                ">= 0.90",
                List.of(median(late) / median(prompt)));
        refusedAtFullSpeed.print("at full speed");
        refusedAtHalfSpeed.print("at half of it");
    }

    private Map<String, String> environment(PostgresqlProcess database, LateProvider provider) {
        Map<String, String> environment = new HashMap<>(database.dataSource());
        environment.put("KANTINEKORT_PAYMENT_SANDBOX_URL", provider.url());
        environment.put("KANTINEKORT_DEPOSIT_MAXIMUM_KRONER", PLENTY_KRONER);
        environment.put("KANTINEKORT_DEPOSIT_BALANCE_CAP_KRONER", PLENTY_KRONER);
        return environment;
    }

    private static double median(List<Leg> legs) {
        return legs.stream().map(Leg::perSecond).sorted().toList().get(legs.size() / 2);
    }
}
