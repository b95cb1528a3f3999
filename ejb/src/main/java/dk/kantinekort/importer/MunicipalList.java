package dk.kantinekort.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
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
        try (CSVParser parser = ListFormat.detect(file).parse(file)) {
            try {
                read(parser, rows, faults);
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof CSVException)) {
                    throw e;
                }
                faults.add(Fault.atLine(parser.getCurrentLineNumber() + 1, FaultCode.FILE_MALFORMED));
            }
        }
    }

    private void read(CSVParser parser, RowSink rows, Faults faults) throws SQLException {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            faults.add(Fault.atLine(1, FaultCode.FILE_EMPTY));
            return;
        }
        Header header = Header.read(records.next(), faults);
        if (faults.count() > 0) {
            return;
        }
        RowReader reader = new RowReader(header, acceptReplacementCpr, faults);
        while (records.hasNext()) {
            CSVRecord row = records.next();
            if (!isBlank(row)) {
                Optional<ImportRow> read = reader.read(row, firstLine(parser, row));
                if (read.isPresent()) {
                    rows.take(read.get());
                }
            }
        }
    }

    /** The line a record begins on: a quoted field may run over several. */
    private static long firstLine(CSVParser parser, CSVRecord row) {
        long breaks = row.stream()
                .mapToLong(field -> field.lines().count() - 1)
                .filter(count -> count > 0)
                .sum();
        return parser.getCurrentLineNumber() - breaks;
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }
}
