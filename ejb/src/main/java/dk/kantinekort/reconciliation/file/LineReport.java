package dk.kantinekort.reconciliation.file;

import java.util.List;

/**
 * What became of a file.
 *
 * @param lines how many were read without a fault; all of them are loaded when there is no fault at all
 * @param faults the first of them, in the order of the lines
 */
public record LineReport(long lines, long faultCount, List<LineFault> faults) {

    public LineReport {
        faults = List.copyOf(faults);
    }

    public boolean isLoaded() {
        return faultCount == 0;
    }
}
