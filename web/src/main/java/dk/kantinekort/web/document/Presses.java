package dk.kantinekort.web.document;

import dk.kantinekort.document.FileKind;
import dk.kantinekort.shared.spool.Spool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Makes files: one at a time for each person, and so few in all that pages and tills are kept waiting by none. */
@ApplicationScoped
public class Presses {

    private static final int PRESSES = 4;

    /** PDFs are built in memory. */
    private static final int PAPER_PRESSES = 2;

    private final Semaphore free = new Semaphore(PRESSES);
    private final Semaphore freeForPaper = new Semaphore(PAPER_PRESSES);
    private final Set<Long> persons = ConcurrentHashMap.newKeySet();

    /**
     * Does what a person may do one at a time.
     *
     * @throws BusyException when it is being done for the person already
     */
    public void alone(long personId, Work work) throws IOException {
        if (!persons.add(personId)) {
            throw new BusyException();
        }
        try {
            work.run();
        } finally {
            persons.remove(personId);
        }
    }

    /**
     * Writes a file.
     *
     * @throws BusyException when no press is free; it is not waited for
     */
    Spool press(FileKind kind, Spool.Writing writing) throws IOException {
        Semaphore presses = kind == FileKind.PDF ? freeForPaper : free;
        if (!presses.tryAcquire()) {
            throw new BusyException();
        }
        try {
            return Spool.written(writing);
        } finally {
            presses.release();
        }
    }

    /** What is done alone. */
    @FunctionalInterface
    public interface Work {

        void run() throws IOException;
    }
}
