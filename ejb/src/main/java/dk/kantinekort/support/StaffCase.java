package dk.kantinekort.support;

import java.util.List;

/**
 * A case as staff work on it.
 *
 * @param matches payments that it may be about, the likeliest first
 */
public record StaffCase(CaseStory story, List<MatchingPayment> matches) {

    public StaffCase {
        matches = List.copyOf(matches);
    }

    public CaseSummary summary() {
        return story.summary();
    }

    /** Whether it can still be answered. */
    public boolean isWorkedOn() {
        return summary().status() != CaseStatus.CLOSED;
    }
}
