package dk.kantinekort.importer;

import java.io.IOException;
import java.sql.SQLException;

/** Where the rows of an import come from. */
@FunctionalInterface
public interface RowSource {

    /** Hands over all rows, one at a time, and what is wrong with the others. */
    void feed(RowSink rows, Faults faults) throws IOException, SQLException;

    /** Takes a row in. */
    @FunctionalInterface
    interface RowSink {
        void take(ImportRow row) throws SQLException;
    }
}
