package dk.kantinekort.books;

import dk.kantinekort.due.DueWork;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Makes room for the months to come before anything is booked, and plans the first night. A night planned before the sandbox's
 * clock is read lies in its past, so it is done at once, and the next one is reckoned from then.
 */
@Singleton
@Startup
@DependsOn("Migrator")
public class BooksUpkeep {

    @Inject
    private PostingPartitions partitions;

    @Inject
    private DueWork dueWork;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        partitions.keepAhead();
        dueWork.planIfAbsent(NightlyBooks.KIND, "books", NightlyBooks.next(clock.instant()));
    }
}
