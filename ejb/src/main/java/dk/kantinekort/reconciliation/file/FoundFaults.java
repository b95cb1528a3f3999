package dk.kantinekort.reconciliation.file;

import java.util.ArrayList;
import java.util.List;

/** Counts all faults of a file, and keeps the first {@value #KEPT}. */
final class FoundFaults {

    private static final int KEPT = 200;

    private final List<LineFault> kept = new ArrayList<>();
    private long count;

    void add(LineFault fault) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    long count() {
        return count;
    }

    LineReport report(long lines) {
        return new LineReport(lines, count, kept);
    }
}
