package dk.kantinekort.subscription.waiting;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What has become of somebody who waits. */
public enum WaitState {
    WAITING,
    /** A place is kept until a date. */
    OFFERED,
    /** Enrolled. */
    TAKEN,
    /** Offered, and not taken in time. */
    LAPSED,
    /** The citizen wants it no more. */
    LEFT,
    /** The plan takes nobody any more. */
    CLOSED;

    private static final Map<WaitState, Set<WaitState>> NEXT = Map.of(
            WAITING, EnumSet.of(OFFERED, TAKEN, LEFT, CLOSED),
            OFFERED, EnumSet.of(TAKEN, LAPSED, LEFT, CLOSED),
            TAKEN, EnumSet.noneOf(WaitState.class),
            LAPSED, EnumSet.noneOf(WaitState.class),
            LEFT, EnumSet.noneOf(WaitState.class),
            CLOSED, EnumSet.noneOf(WaitState.class));

    /** What may follow. */
    Set<WaitState> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether nothing follows. */
    boolean isOver() {
        return next().isEmpty();
    }
}
