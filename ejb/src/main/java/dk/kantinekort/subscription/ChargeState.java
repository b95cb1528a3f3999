package dk.kantinekort.subscription;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How one period of a subscription is paid. */
public enum ChargeState {
    /** A payment for it is under way, or nobody knows yet how it went. */
    UNDER_WAY,
    /** Declined, and tried again by plan. */
    DUE,
    /** Declined at the last try: waits for the citizen. */
    UNPAID,
    PAID,
    /** The plan charges nothing for it. */
    FREE;

    private static final Map<ChargeState, Set<ChargeState>> NEXT = Map.of(
            UNDER_WAY, EnumSet.of(DUE, UNPAID, PAID),
            DUE, EnumSet.of(UNDER_WAY, PAID),
            UNPAID, EnumSet.of(UNDER_WAY, PAID),
            PAID, EnumSet.noneOf(ChargeState.class),
            FREE, EnumSet.noneOf(ChargeState.class));

    /** What may follow. */
    Set<ChargeState> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether nothing more is to come of it. */
    boolean isSettled() {
        return this == PAID || this == FREE;
    }

    /** Whether it is to be paid still. */
    boolean isOwed() {
        return this == DUE || this == UNPAID;
    }
}
