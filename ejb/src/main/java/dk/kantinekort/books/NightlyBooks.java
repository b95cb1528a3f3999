package dk.kantinekort.books;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.ledger.Books;
import dk.kantinekort.ledger.BooksReport;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** The books' check of every night, 03:00 local time. What it finds is logged; books that are not clean go to the audit log. */
@ApplicationScoped
class NightlyBooks implements DueHandler {

    static final String KIND = "nightly-books";

    private static final Logger LOG = System.getLogger(NightlyBooks.class.getName());
    private static final LocalTime TIME = LocalTime.of(3, 0);

    @Inject
    private Books books;

    @Inject
    private PostingPartitions partitions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        partitions.keepAhead();
        BooksReport report = books.check();
        if (report.clean()) {
            LOG.log(Level.INFO, "the books are clean: {0}", report);
        } else {
            LOG.log(Level.ERROR, "the books are not clean: {0}", report);
            audit.record("system", "BOOKS_NOT_CLEAN", "books", report.toString());
        }
        return Optional.of(next(task.reckonFrom(clock.instant())));
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(next(now));
    }

    /** The next 03:00 in Denmark after the given time. */
    static Instant next(Instant after) {
        return BusinessTime.next(TIME, after);
    }
}
