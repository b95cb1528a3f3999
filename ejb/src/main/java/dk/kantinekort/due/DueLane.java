package dk.kantinekort.due;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** A node's work of one kind: one run at a time; whoever finds one under way leaves word that there is more. */
class DueLane implements Runnable {

    private static final Logger LOG = System.getLogger(DueLane.class.getName());

    private final Runnable work;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();

    /** @param work does all of that kind that is due by now */
    DueLane(Runnable work) {
        this.work = work;
    }

    /** Leaves word that there is work to do. */
    void want() {
        wanted.set(true);
    }

    @Override
    public void run() {
        while (wanted.get() && running.compareAndSet(false, true)) {
            try {
                wanted.set(false);
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the due work could not be looked through", e);
            } finally {
                running.set(false);
            }
        }
    }
}
