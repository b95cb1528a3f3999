package dk.kantinekort.test.bench;

import dk.kantinekort.test.process.PortalProcess;
import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** So many citizens, each of whom sets out to pay every so often, whatever came of it the last time. */
final class Crowd implements AutoCloseable {

    private static final PrintStream OUT = System.out;
    private static final int PATIENCE_SECONDS = 90;

    private final ScheduledExecutorService threads;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

    /** Logs them in one after the other, by turns as each of the sandbox's citizens who can pay; then sets them going. */
    Crowd(PortalProcess portal, int count, Duration pace) {
        threads = Executors.newScheduledThreadPool(count);
        List<String> names = names(portal);
        List<PayingCitizen> citizens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            citizens.add(new PayingCitizen(portal.url(), names.get(i % names.size())));
        }
        for (int i = 0; i < count; i++) {
            PayingCitizen citizen = citizens.get(i);
            long first = pace.toMillis() * i / count;
            threads.scheduleAtFixedRate(() -> pay(citizen), first, pace.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static List<String> names(PortalProcess portal) {
        return portal.sandbox().demo().getJsonArray("persons").getValuesAs(JsonObject.class).stream()
                .filter(person -> person.getBoolean("bound")
                        && !person.getJsonArray("accounts").isEmpty())
                .map(person -> person.getString("name"))
                .filter(name -> new PayingCitizen(portal.url(), name).mayPay())
                .toList();
    }

    /** One who fails is heard of, and sets out again. */
    private void pay(PayingCitizen citizen) {
        try {
            attempts.add(citizen.pay());
        } catch (RuntimeException | AssertionError e) {
            OUT.println("a citizen's attempt: " + e);
            attempts.add(new Attempt(Attempt.Kind.FAILED, 0, 0));
        }
    }

    /** What came of their attempts since the last call. */
    List<Attempt> take() {
        List<Attempt> taken = new ArrayList<>();
        for (Attempt one = attempts.poll(); one != null; one = attempts.poll()) {
            taken.add(one);
        }
        return taken;
    }

    /** Nobody sets out any more; those who are on their way arrive. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("citizens who never arrive");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
