package dk.kantinekort.link.allowance;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** Every night at 03:00 in Denmark: addresses and numbers guessed at are not kept longer than they count. */
@ApplicationScoped
class AllowanceSweep implements DueHandler {

    static final String KIND = "link-guesses";

    private static final LocalTime TIME = LocalTime.of(3, 0);

    @Inject
    private Allowances allowances;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        allowances.sweep();
        return afterFaults(task.reckonFrom(clock.instant()));
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(BusinessTime.next(TIME, now));
    }
}
