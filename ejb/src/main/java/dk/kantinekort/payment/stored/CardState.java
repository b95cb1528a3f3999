package dk.kantinekort.payment.stored;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a stored payment card. */
public enum CardState {
    /** Its owner is in the payment window, or nobody knows yet. */
    STORING,
    /** May be charged. */
    ACTIVE,
    /** The window was left without a card. It becomes active all the same when the provider says so late. */
    NOT_STORED,
    /** Another card took its place; the provider is to forget it. */
    REPLACED,
    /** No longer wanted; the provider is to forget it. */
    REVOKED;

    private static final Map<CardState, Set<CardState>> NEXT = Map.of(
            STORING, EnumSet.of(ACTIVE, NOT_STORED, REVOKED),
            ACTIVE, EnumSet.of(REPLACED, REVOKED),
            NOT_STORED, EnumSet.of(ACTIVE, REVOKED),
            REPLACED, EnumSet.noneOf(CardState.class),
            REVOKED, EnumSet.noneOf(CardState.class));

    /** What may follow. */
    Set<CardState> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether nobody may charge it any more, whatever happens. */
    boolean isOver() {
        return this == REPLACED || this == REVOKED;
    }
}
