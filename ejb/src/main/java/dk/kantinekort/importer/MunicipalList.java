package dk.kantinekort.importer;

import dk.kantinekort.shared.spool.Spool;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Reads a list from its header to its end, one line at a time. */
final class MunicipalList implements RowSource {

    private final Spool file;
    private final boolean acceptReplacementCpr;

    MunicipalList(Spool file, boolean acceptReplacementCpr) {
        this.file = file;
        this.acceptReplacementCpr = acceptReplacementCpr;
    }

    @Override
    public void feed(RowSink rows, Faults faults) throws IOException, SQLException {
        try (ListRecords records = ListRecords.open(file)) {
            read(records, rows, faults);
        } catch (MalformedListException e) {
            faults.add(Fault.atLine(e.line(), FaultCode.FILE_MALFORMED));
        }
    }

    private void read(ListRecords records, RowSink rows, Faults faults) throws SQLException, MalformedListException {
        Optional<CSVRecord> first = records.next();
        if (first.isEmpty()) {
            faults.add(Fault.atLine(1, FaultCode.FILE_EMPTY));
            return;
        }
        Header header = Header.read(first.get(), faults);
        if (faults.count() > 0) {
            return;
        }
        RowReader reader = new RowReader(header, acceptReplacementCpr, faults);
        for (Optional<CSVRecord> row = records.next(); row.isPresent(); row = records.next()) {
            Optional<ImportRow> read = reader.read(row.get(), records.line());
            if (read.isPresent()) {
                rows.take(read.get());
            }
        }
    }
}
