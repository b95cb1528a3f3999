package dk.kantinekort.reconciliation;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Has stored lines matched and booked, some at a time, so that nobody waits long for a payment or an item; its subject is the
 * provider. Whatever is cut off goes on where it stopped.
 */
@ApplicationScoped
public class LineMatching implements DueHandler {

    static final String KIND = "settlement-match";

    @Inject
    private LineMatcher matcher;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /** In the transaction that has stored the lines, or after it. */
    public void plan(String provider) {
        due.plan(KIND, provider, clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The next part has been due for as long as this one. */
    @Override
    public Optional<Instant> handle(DueTask task) {
        return matcher.matchSome(task) ? Optional.of(task.dueAt()) : Optional.empty();
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(DailySettlement.next(now));
    }
}
