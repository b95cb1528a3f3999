package dk.kantinekort.reconciliation;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Fetches, early each morning, the lines of every business date that a provider has not told of yet; its subject is the provider.
 * A date that is not ready is asked for again the next morning.
 */
@ApplicationScoped
class DailySettlement implements DueHandler {

    static final String KIND = "settlement";

    private static final Logger LOG = System.getLogger(DailySettlement.class.getName());
    private static final LocalTime TIME = LocalTime.of(5, 30);
    private static final int MOST_DATES = 31;

    @Inject
    private SettlementDays days;

    @Inject
    private LineIntake intake;

    @Inject
    private LineMatching matching;

    @Inject
    private ProviderCalls provider;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        Instant now = task.reckonFrom(clock.instant());
        LocalDate today = BusinessTime.dateOf(now);
        days.open(task.subject(), today.minusDays(1));
        days.listWanting(task.subject(), today, MOST_DATES).forEach(date -> fetch(task.subject(), date));
        return Optional.of(next(now));
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(next(now));
    }

    private void fetch(String name, LocalDate date) {
        ask(name, date).ifPresentOrElse(lines -> take(name, date, lines), () -> days.asked(name, date));
    }

    private Optional<List<SettlementLine>> ask(String name, LocalDate date) {
        try {
            return provider.ask(name, p -> p.settlement(date));
        } catch (BulkheadException | NotFoundException unreachable) {
            return Optional.empty();
        }
    }

    private void take(String name, LocalDate date, List<SettlementLine> lines) {
        long refused = 0;
        for (int from = 0; from < lines.size(); from += LineIntake.CHUNK) {
            int to = Math.min(from + LineIntake.CHUNK, lines.size());
            List<RefusedLine> unusable = intake.take(name, LineSource.FETCHED, lines.subList(from, to));
            unusable.forEach(line -> LOG.log(Level.WARNING, "a line of {0} that cannot be taken in: {1}", name, line));
            refused += unusable.size();
        }
        matching.plan(name);
        boolean awaiting = lines.stream().anyMatch(line -> line.payoutId().isEmpty());
        days.fetched(name, date, lines.size(), refused, awaiting);
    }

    /** The next 05:30 in Denmark after the given time. */
    static Instant next(Instant after) {
        LocalDate today = BusinessTime.dateOf(after);
        Instant morning = at(today);
        return morning.isAfter(after) ? morning : at(today.plusDays(1));
    }

    private static Instant at(LocalDate date) {
        return date.atTime(TIME).atZone(BusinessTime.ZONE).toInstant();
    }
}
