package dk.kantinekort.link;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A link's life (rules 4 and 5). Only {@link #APPROVED} gives access to anything. */
public enum LinkStatus {
    PENDING_APPROVAL,
    APPROVED,
    /** By the owner. Whoever asked sees it wait until it expires. */
    REJECTED,
    ENDED,
    EXPIRED;

    private static final Map<LinkStatus, Set<LinkStatus>> NEXT = Map.of(
            PENDING_APPROVAL, EnumSet.of(APPROVED, REJECTED, ENDED, EXPIRED),
            REJECTED, EnumSet.of(ENDED, EXPIRED),
            APPROVED, EnumSet.of(ENDED),
            ENDED, EnumSet.noneOf(LinkStatus.class),
            EXPIRED, EnumSet.noneOf(LinkStatus.class));

    Set<LinkStatus> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether whoever asked sees [Afventer Godkendelse]. */
    boolean looksPending() {
        return this == PENDING_APPROVAL || this == REJECTED;
    }
}
