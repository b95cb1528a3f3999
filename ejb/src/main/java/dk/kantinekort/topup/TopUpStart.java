package dk.kantinekort.topup;

import dk.kantinekort.due.DueWork;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Plans the first night. */
@Singleton
@Startup
@DependsOn("Migrator")
public class TopUpStart {

    @Inject
    private DueWork due;

    @Inject
    private NightlyTopUps nights;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        due.planIfAbsent(
                NightlyTopUps.KIND,
                "accounts",
                nights.afterFaults(clock.instant()).orElseThrow());
    }
}
