package dk.kantinekort.test.portal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread brings about, and no longer than it takes. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    public static void holds(Callable<Boolean> condition) throws Exception {
        holds(PATIENCE, condition);
    }

    public static void holds(Duration patience, Callable<Boolean> condition) throws Exception {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("did not come about within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
