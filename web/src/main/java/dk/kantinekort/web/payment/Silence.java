package dk.kantinekort.web.payment;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * What the sandbox provider answers when it does not: it keeps the line open until the merchant has long hung up. At most ten
 * lines at once, since the portal's own threads wait on them; whoever comes after that hears at once that there is no answer.
 */
final class Silence {

    private static final int MOST_LINES = 10;
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private final Semaphore lines = new Semaphore(MOST_LINES);

    void keep() {
        if (lines.tryAcquire()) {
            try {
                Thread.sleep(LENGTH.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lines.release();
            }
        }
    }
}
