package dk.kantinekort.importer;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a file.
 *
 * @param loaded whether it has been loaded; never when there are faults, and never by a preview
 * @param faultCount all faults, also those beyond the ones listed
 * @param faults the first of them, in the order of the lines
 */
public record ImportReport(boolean loaded, ImportCounts counts, long faultCount, List<Fault> faults)
        implements Serializable {

    public ImportReport {
        faults = List.copyOf(faults);
    }

    public boolean isFaultless() {
        return faultCount == 0;
    }
}
