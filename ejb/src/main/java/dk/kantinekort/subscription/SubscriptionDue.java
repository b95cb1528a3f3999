package dk.kantinekort.subscription;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.stored.StoredCharges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Charges subscriptions when they fall due: reserved, then sent; what came of it is recorded, and the next time planned, by {@link Settling}. */
@ApplicationScoped
public class SubscriptionDue implements DueHandler {

    static final String KIND = "subscription";

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private Charging charging;

    @Inject
    private StoredCharges charges;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        charging.begin(task).ifPresent(payment -> charges.send(payment, task));
        return Optional.empty();
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(now.plus(DAY));
    }
}
