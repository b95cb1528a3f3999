package dk.kantinekort.due;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks every few seconds whether work has fallen due, on every node. Each kind of work has a lane of its own, or two where much is
 * done together, so that one that waits for a dead provider holds up no other. It keeps nothing: what is due stands in the database.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueTick {

    private static final Logger LOG = System.getLogger(DueTick.class.getName());

    @Inject
    private DueWork work;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private final Map<String, DueLane> lanes = new ConcurrentHashMap<>();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        try {
            work.kindsDue(clock.instant()).forEach(this::begin);
        } catch (RuntimeException e) {
            // the server takes a timer away that fails; without its database the tick must outlive the outage
            LOG.log(Level.WARNING, "the due work could not be looked through", e);
        }
    }

    /** Work planned for at once is done right after the commit, on another thread. */
    public void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) DueNow planned) {
        begin(planned.kind());
    }

    private void begin(String kind) {
        for (int worker = 0; worker < work.workers(kind); worker++) {
            DueLane lane = lanes.computeIfAbsent(kind + worker, key -> lane(kind));
            lane.want();
            executor.execute(lane);
        }
    }

    private DueLane lane(String kind) {
        return new DueLane(() -> work.runUntil(clock.instant(), kind));
    }
}
