package dk.kantinekort.subscription;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a subscription. */
public enum SubscriptionState {
    /** Its first payment is begun, and not settled. */
    ENROLLING,
    /** Charged by plan; tries after a decline belong to that. */
    ACTIVE,
    /** Not paid after the last try: nothing is charged until the citizen pays, and it ends if they do not. */
    PAUSED,
    /** [Frameld]: good until the end of what is paid, and charged no more. */
    LEAVING,
    ENDED,
    /** The first payment came to nothing. */
    LAPSED;

    private static final Map<SubscriptionState, Set<SubscriptionState>> NEXT = Map.of(
            ENROLLING, EnumSet.of(ACTIVE, LAPSED),
            ACTIVE, EnumSet.of(PAUSED, LEAVING, ENDED),
            PAUSED, EnumSet.of(ACTIVE, LEAVING, ENDED),
            LEAVING, EnumSet.of(ENDED),
            ENDED, EnumSet.noneOf(SubscriptionState.class),
            LAPSED, EnumSet.noneOf(SubscriptionState.class));

    /** What may follow. */
    Set<SubscriptionState> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether nothing is charged and nothing is had any more. */
    public boolean isOver() {
        return this == ENDED || this == LAPSED;
    }
}
