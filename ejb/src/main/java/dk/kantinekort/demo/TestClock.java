package dk.kantinekort.demo;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.time.PortalClock;
import dk.kantinekort.shared.time.RealTime;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Moves the portal's clock forward, as far as the database says: so it is kept over a restart, and every node follows within a
 * second. It never goes back.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TestClock {

    private static final long ONE_SECOND_MILLIS = 1000;

    @Inject
    private ClockOffset stored;

    @Inject
    private PortalClock portalClock;

    @Inject
    private Clock clock;

    @Inject
    @RealTime
    private Clock realTime;

    @Inject
    private DueWork dueWork;

    @Inject
    private PortalSettings settings;

    @Resource
    private TimerService timers;

    @PostConstruct
    void start() {
        if (settings.isSandbox()) {
            follow();
            timers.createIntervalTimer(ONE_SECOND_MILLIS, ONE_SECOND_MILLIS, new TimerConfig(null, false));
        }
    }

    @Timeout
    void follow() {
        runAhead(stored.read());
    }

    /**
     * Moves the clock to the time, and on the way does all that falls due, each at its time. What that leaves to be done at once,
     * such as a mail, is done too when this returns.
     *
     * @param target not before the portal's time
     * @return how many pieces of work ran
     */
    public int advanceTo(Instant target) {
        int ran = dueWork.runUntil(target, this::reach);
        reach(target);
        return ran + dueWork.runUntil(clock.instant(), this::reach);
    }

    private void reach(Instant time) {
        if (time.isAfter(clock.instant())) {
            Duration offset = Duration.between(realTime.instant(), time);
            stored.write(offset);
            runAhead(offset);
        }
    }

    private synchronized void runAhead(Duration offset) {
        if (offset.compareTo(portalClock.ahead()) > 0) {
            portalClock.runAhead(offset);
        }
    }
}
