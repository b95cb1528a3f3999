package dk.kantinekort.due;

import java.time.Instant;
import java.util.Optional;

/**
 * Does one kind of due work. Called without a transaction, so that it may call other systems between transactions of its own,
 * and never by two nodes at once unless one of them has slept past its lease: what it writes must bear being done twice, or
 * be guarded by {@link DueWork#confirm}.
 */
public interface DueHandler {

    /** Stable name of the kind of work, at most 40 characters. */
    String kind();

    /**
     * Does it. An exception counts as a fault: it is tried again after a while, and after five faults in a row it is stuck.
     *
     * @return when to do it again, by the portal's clock; empty when it is done
     */
    Optional<Instant> handle(DueTask task);

    /**
     * For work that recurs: when it is tried again after five faults in a row or more. It counts as overdue all the while.
     *
     * @param now by the portal's clock
     * @return empty for work that does not recur: it is stuck then
     */
    default Optional<Instant> afterFaults(Instant now) {
        return Optional.empty();
    }
}
