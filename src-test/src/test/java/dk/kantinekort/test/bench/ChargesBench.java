package dk.kantinekort.test.bench;

import dk.kantinekort.test.process.CountingProvider;
import dk.kantinekort.test.process.DueScript;
import dk.kantinekort.test.process.PortalProcess;
import dk.kantinekort.test.process.Postgresql;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The goal P4: how fast subscriptions that are due are charged, reserved and recorded by the portal with a provider that answers at
 * once, as a share of the same charges made by sets of SQL in one transaction; and beside it the same with a provider behind HTTP.
 * From the first batch that is recorded to the last.
 */
final class ChargesBench {

    private static final PrintStream OUT = System.out;
    private static final String PAID = " from subscription_charge c join subscription s on s.id = c.subscription_id"
            + " join subscription_plan n on n.id = s.plan_id join subscription_payment t on t.charge_id = c.id"
            + " where n.public_id = '$plan' and c.state = 'PAID'";
    private static final long PAUSE_NANOS = 500_000_000;
    private static final long MOST_PAUSES = 1_200;

    private final int count;
    private final int rounds;
    private final Path folder;

    ChargesBench(int count, int rounds, Path folder) {
        this.count = count;
        this.rounds = rounds;
        this.folder = folder;
    }

    void run() throws IOException {
        try (Postgresql database = new Postgresql(
                        System.getProperty("server.config") + "/postgresql", Ports.free(), "-c", "fsync=on");
                CountingProvider provider = new CountingProvider(Ports.free());
                PortalProcess portal = portal(database, provider)) {
            String unit = portal.sandbox().population(count, 0).getString("unit");
            List<Double> instant = new ArrayList<>();
            List<Double> http = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double atOnce = charge(database, "I" + round, unit, "instant");
                double overHttp = charge(database, "H" + round, unit, "sandbox");
                double bySets = chargeBySets(database, "S" + round, unit, "I" + round);
                OUT.printf(
                        "round %d: by sets %,.0f/s, portal %,.0f/s, through HTTP %,.0f/s%n",
                        round, bySets, atOnce, overHttp);
                if (round > 0) {
                    instant.add(atOnce / bySets);
                    http.add(overHttp / bySets);
                }
            }
            Bench.goal("P4 due charges, of SQL by sets in one transaction", ">= 0.50, then 0.80", instant);
            Bench.goal("   the same through HTTP", "none", http);
        }
    }

    private PortalProcess portal(Postgresql database, CountingProvider provider) {
        Map<String, String> environment = new HashMap<>(database.dataSource());
        environment.put("KANTINEKORT_PAYMENT_SANDBOX_URL", provider.url("portal"));
        environment.put("KANTINEKORT_PAYMENT_INSTANT", "true");
        try {
            return new PortalProcess(folder, "localhost", Ports.free(), "datasource-postgresql.txt", environment)
                    .start(Map.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return charges a second */
    private double charge(Postgresql database, String plan, String unit, String provider) {
        prepare(database, plan, unit, provider);
        await(database, plan);
        String first = database.list("select min(c.settled_at)" + PAID.replace("$plan", plan))
                .get(0);
        double seconds =
                Double.parseDouble(database.list("select extract(epoch from max(c.settled_at) - min(c.settled_at))"
                                + PAID.replace("$plan", plan))
                        .get(0));
        long after = number(
                database, "select count(*)" + PAID.replace("$plan", plan) + " and c.settled_at > '" + first + "'");
        return after / seconds;
    }

    private void prepare(Postgresql database, String plan, String unit, String provider) {
        database.run(DueScript.of(plan, unit, provider));
        database.run("analyze");
    }

    private void await(Postgresql database, String plan) {
        for (int i = 0; number(database, "select count(*)" + PAID.replace("$plan", plan)) < count; i++) {
            if (i > MOST_PAUSES) {
                throw new IllegalStateException("not charged in time");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The portal leaves them alone, for nothing of the plan is due by its clock. */
    private double chargeBySets(Postgresql database, String plan, String unit, String like) {
        database.run(DueScript.of(plan, unit, "instant").replace("- interval '1 minute'", "+ interval '1 day'"));
        database.run("analyze");
        String sql = DueScript.resource("/bench/charges.sql")
                .replace("$plan", plan)
                .replace("$count", String.valueOf(count))
                .replace("$clearing", account(database, "clearing:instant"))
                .replace("$income", account(database, "subscriptions:" + like));
        long begun = System.nanoTime();
        database.run(sql);
        return count * 1e9 / (System.nanoTime() - begun);
    }

    private static String account(Postgresql database, String code) {
        return database.list("select id from ledger_account where code = '" + code + "'")
                .get(0);
    }

    private static long number(Postgresql database, String sql) {
        return Long.parseLong(database.list(sql).get(0));
    }
}
