package dk.kantinekort.payment.provider;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** So many calls at once and no more: whoever finds all lines taken is refused at once, and keeps nobody waiting. */
public final class Lines {

    private final String whose;
    private final Semaphore free;

    /** @param whose told to whoever is refused */
    public Lines(String whose, int most) {
        this.whose = whose;
        this.free = new Semaphore(most);
    }

    /** @throws BulkheadException when all of them are taken just now */
    public void requireFree() {
        if (free.availablePermits() == 0) {
            throw taken();
        }
    }

    /** @throws BulkheadException at once when all of them are taken; nothing was then done */
    public <T> T ask(Supplier<T> call) {
        if (!free.tryAcquire()) {
            throw taken();
        }
        try {
            return call.get();
        } finally {
            free.release();
        }
    }

    private BulkheadException taken() {
        return new BulkheadException("all lines are taken: " + whose);
    }
}
