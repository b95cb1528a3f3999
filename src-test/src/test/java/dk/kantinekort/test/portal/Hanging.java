package dk.kantinekort.test.portal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that hangs until a test lets go of it. */
public final class Hanging {

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();

    void hang() {
        waiting.incrementAndGet();
        try {
            if (!release.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many hang, or have hung. */
    int waiting() {
        return waiting.get();
    }

    void release() {
        release.countDown();
    }
}
