package dk.kantinekort.due;

import dk.kantinekort.ledger.BooksCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells the books check of due work that is stuck, or that stands undone for a quarter of an hour after its time. */
@ApplicationScoped
class OverdueCounter implements BooksCounter {

    private static final Duration GRACE = Duration.ofMinutes(15);

    @Inject
    private DueItems items;

    @Override
    public String figure() {
        return "dueOverdue";
    }

    @Override
    public long count() {
        return items.countOverdue(GRACE);
    }
}
