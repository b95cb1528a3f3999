package dk.kantinekort.reconciliation.file;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a file.
 *
 * @param lines how many were read without a fault; all of them are loaded when there is no fault at all
 * @param faults the first of them, in the order of the lines
 * @param fetched dates that the provider's own report has been fetched for, so that no file is wanted; the first of them
 */
public record LineReport(long lines, long faultCount, List<LineFault> faults, List<LocalDate> fetched) {

    public LineReport {
        faults = List.copyOf(faults);
        fetched = List.copyOf(fetched);
    }

    public boolean isLoaded() {
        return faultCount == 0;
    }
}
