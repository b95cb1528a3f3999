package dk.kantinekort.reconciliation.file;

import dk.kantinekort.reconciliation.RefusedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts all faults of a file, and keeps the first {@value #KEPT}. */
final class FoundFaults {

    private static final int KEPT = 200;

    private final List<LineFault> kept = new ArrayList<>();
    private final SortedSet<LocalDate> fetched = new TreeSet<>();
    private long count;

    void add(LineFault fault) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    /** A line that could be read, and cannot be taken in. */
    void add(NumberedLine line, RefusedLine.Why why) {
        if (why != RefusedLine.Why.OTHER_SOURCE) {
            add(LineFault.atLine(line.number(), LineFault.Code.LINE_CHANGED));
            return;
        }
        add(LineFault.at(line.number(), LineColumn.DATE, LineFault.Code.DATE_FETCHED));
        if (fetched.size() < KEPT) {
            fetched.add(line.line().date());
        }
    }

    long count() {
        return count;
    }

    LineReport report(long lines) {
        return new LineReport(lines, count, kept, List.copyOf(fetched));
    }
}
