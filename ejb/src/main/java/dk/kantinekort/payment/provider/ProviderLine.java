package dk.kantinekort.payment.provider;

import dev.failsafe.CircuitBreaker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * The line to one provider. When eight of the last ten calls have taken nearly the whole time-out, answered or not, the
 * provider is left alone for a while; then one call tries whether it answers again.
 */
final class ProviderLine {

    private static final Logger LOG = System.getLogger(ProviderLine.class.getName());
    private static final int TOO_MANY = 8;
    private static final int OF_THE_LAST = 10;

    private final String provider;
    private final long slowMillis;
    private final Clock wallClock;
    private final CircuitBreaker<Object> breaker;

    /**
     * @param timeout of one call; what has taken nine tenths of it counts as not answered
     * @param rest how long the provider is left alone
     */
    ProviderLine(String provider, Duration timeout, Duration rest, Clock wallClock) {
        this.provider = provider;
        this.slowMillis = timeout.multipliedBy(9).dividedBy(10).toMillis();
        this.wallClock = wallClock;
        breaker = CircuitBreaker.builder()
                .withFailureThreshold(TOO_MANY, OF_THE_LAST)
                .withSuccessThreshold(1)
                .withDelay(rest)
                .onOpen(event -> LOG.log(Level.WARNING, provider + " does not answer, and is left alone for a while"))
                .onClose(event -> LOG.log(Level.INFO, provider + " answers again"))
                .build();
    }

    /** @throws BulkheadException at once while the provider is left alone; nothing was then sent */
    <T> T ask(Supplier<T> call) {
        if (!breaker.tryAcquirePermit()) {
            throw new BulkheadException(provider + " does not answer");
        }
        long began = wallClock.millis();
        try {
            return call.get();
        } finally {
            record(wallClock.millis() - began);
        }
    }

    private void record(long tookMillis) {
        if (tookMillis >= slowMillis) {
            breaker.recordFailure();
        } else {
            breaker.recordSuccess();
        }
    }
}
