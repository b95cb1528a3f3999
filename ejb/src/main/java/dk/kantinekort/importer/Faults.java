package dk.kantinekort.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file: counts all of them and keeps the first {@value #KEPT}. */
public final class Faults {

    static final int KEPT = 200;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    void add(Fault fault) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    long count() {
        return count;
    }

    List<Fault> inOrder() {
        return kept.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
    }
}
