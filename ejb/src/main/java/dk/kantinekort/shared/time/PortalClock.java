package dk.kantinekort.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The application's {@link Clock}: real time, plus what the sandbox has moved it forward. It ticks in milliseconds, which is
 * what every database keeps.
 */
@ApplicationScoped
public class PortalClock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Clock portalTime = new Moved(Clock.systemUTC());

    @Produces
    public Clock portalTime() {
        return portalTime;
    }

    @Produces
    @RealTime
    public Clock realTime() {
        return Clock.tickMillis(BusinessTime.ZONE);
    }

    public Duration ahead() {
        return ahead.get();
    }

    /** Sets how far the portal is ahead of real time. Only the sandbox calls this. */
    public void runAhead(Duration duration) {
        ahead.set(duration);
    }

    private final class Moved extends Clock {

        private final Clock source;

        private Moved(Clock source) {
            this.source = source;
        }

        @Override
        public ZoneId getZone() {
            return source.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(source.withZone(zone));
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(source.millis()).plus(ahead.get());
        }
    }
}
