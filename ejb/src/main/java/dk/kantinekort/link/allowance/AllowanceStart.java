package dk.kantinekort.link.allowance;

import dk.kantinekort.due.DueWork;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Plans the first night's sweep. */
@Singleton
@Startup
@DependsOn("Migrator")
public class AllowanceStart {

    @Inject
    private DueWork due;

    @Inject
    private AllowanceSweep sweep;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        due.planIfAbsent(
                AllowanceSweep.KIND, "all", sweep.afterFaults(clock.instant()).orElseThrow());
    }
}
