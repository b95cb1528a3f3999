package dk.kantinekort.payment.stored;

import dk.kantinekort.due.DueWork;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Plans the first look at the cards that come to their end. */
@Singleton
@Startup
@DependsOn("Migrator")
public class ExpiryStart {

    @Inject
    private DueWork due;

    @Inject
    private ExpiryNotices notices;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        due.planIfAbsent(
                ExpiryNotices.KIND,
                "cards",
                notices.afterFaults(clock.instant()).orElseThrow());
    }
}
