package dk.kantinekort.subscription;

import dk.kantinekort.due.DueBatchHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.stored.StoredCharges;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Charges subscriptions when they fall due: reserved, then sent; what came of it is recorded, and the next time planned, by
 * {@link Settling}. On PostgreSQL those that are plain are charged many at once; whatever is not plain about one, then or when its
 * answer comes, has it done alone.
 */
@ApplicationScoped
public class SubscriptionDue implements DueBatchHandler {

    static final String KIND = "subscription";

    private static final int BATCH = 500;
    private static final Duration DAY = Duration.ofDays(1);

    /** With no line to the provider. */
    private static final Duration WITHOUT_LINE = Duration.ofMinutes(5);

    @Inject
    private Charging charging;

    @Inject
    private StoredCharges charges;

    @Inject
    private BatchCharging batches;

    @Inject
    private BatchSending sending;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        return charging.begin(task)
                .map(payment -> charges.send(payment, task))
                .filter(Payment::isUnsent)
                .map(unsent -> task.reckonFrom(clock.instant()).plus(WITHOUT_LINE));
    }

    @Override
    public int batch() {
        return database.kind() == DatabaseKind.POSTGRESQL ? BATCH : 0;
    }

    @Override
    public List<DueTask> handleAll(List<DueTask> tasks) {
        Set<DueTask> done = sending.send(batches.reserve(tasks));
        return tasks.stream().filter(task -> !done.contains(task)).toList();
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(now.plus(DAY));
    }
}
