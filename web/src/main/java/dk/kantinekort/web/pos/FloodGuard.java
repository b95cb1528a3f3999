package dk.kantinekort.web.pos;

import dk.kantinekort.pos.CallingTill;
import dk.kantinekort.shared.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a till that has gone mad from taking the server from all others. Counted by each node for itself. */
@ApplicationScoped
public class FloodGuard {

    private final Map<Long, Allowance> allowances = new ConcurrentHashMap<>();

    private Clock clock;
    private int perSecond;
    private int burst;

    protected FloodGuard() {}

    /** @param burst how many requests pass at once before it counts by the second */
    @Inject
    FloodGuard(
            @RealTime Clock clock,
            @ConfigProperty(name = "kantinekort.pos.requests-per-second") int perSecond,
            @ConfigProperty(name = "kantinekort.pos.burst") int burst) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
    }

    boolean letsPass(CallingTill till) {
        return till.unthrottled()
                || allowances
                        .computeIfAbsent(till.id(), id -> new Allowance(perSecond, burst, clock.millis()))
                        .take(clock.millis());
    }
}
