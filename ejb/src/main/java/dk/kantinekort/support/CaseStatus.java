package dk.kantinekort.support;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a case. An answer may be followed by a better one, until the case is closed. */
public enum CaseStatus {
    OPEN,
    ANSWERED,
    CLOSED;

    private static final Map<CaseStatus, Set<CaseStatus>> NEXT = Map.of(
            OPEN, EnumSet.of(ANSWERED, CLOSED),
            ANSWERED, EnumSet.of(ANSWERED, CLOSED),
            CLOSED, EnumSet.noneOf(CaseStatus.class));

    /** What may follow. */
    public Set<CaseStatus> next() {
        return Set.copyOf(NEXT.get(this));
    }
}
