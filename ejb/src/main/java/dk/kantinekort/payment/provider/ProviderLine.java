package dk.kantinekort.payment.provider;

import dev.failsafe.CircuitBreaker;
import dk.kantinekort.payment.http.LongestWait;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * The lines to one provider, ten of them. When it has let eight of the last ten calls wait for nearly the whole time-out, answered
 * or not, it is left alone for a while; then one call tries whether it answers again. A call may take many answers: the longest
 * wait for one counts.
 */
final class ProviderLine {

    private static final Logger LOG = System.getLogger(ProviderLine.class.getName());
    private static final int MOST_AT_ONCE = 10;
    private static final int TOO_MANY = 8;
    private static final int OF_THE_LAST = 10;

    private final String provider;
    private final Lines lines;
    private final long slowMillis;
    private final Clock wallClock;
    private final CircuitBreaker<Object> breaker;

    /**
     * @param timeout of one answer; what has taken nine tenths of it counts as not answered
     * @param rest how long the provider is left alone
     */
    ProviderLine(String provider, Duration timeout, Duration rest, Clock wallClock) {
        this.provider = provider;
        this.lines = new Lines(provider, MOST_AT_ONCE);
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

    /** @throws BulkheadException at once while all lines are taken or the provider is left alone; nothing was then sent */
    <T> T ask(Supplier<T> call) {
        return lines.ask(() -> tryToAsk(call));
    }

    /** @throws BulkheadException as {@link #ask} would just now; a moment later it may do otherwise */
    void requireFree() {
        lines.requireFree();
        if (!breaker.getRemainingDelay().isZero()) {
            throw unanswering();
        }
    }

    private BulkheadException unanswering() {
        return new BulkheadException(provider + " does not answer");
    }

    private <T> T tryToAsk(Supplier<T> call) {
        if (!breaker.tryAcquirePermit()) {
            throw unanswering();
        }
        long began = wallClock.millis();
        LongestWait.begin();
        try {
            return call.get();
        } finally {
            record(LongestWait.end().orElse(wallClock.millis() - began));
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
