package dk.kantinekort.reconciliation;

import java.util.EnumSet;
import java.util.Set;

/** What has become of a line since it was stored. */
enum LineStage {
    /** Nothing yet. */
    RECEIVED,
    /** It was matched, and has learned of its payout since. */
    PAID_OUT,
    /** It is matched, and booked as far as it is paid out. */
    DONE;

    /** Those of lines that there is something to do about. */
    static Set<LineStage> open() {
        return EnumSet.of(RECEIVED, PAID_OUT);
    }
}
