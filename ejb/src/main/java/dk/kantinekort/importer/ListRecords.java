package dk.kantinekort.importer;

import dk.kantinekort.shared.spool.Spool;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a list, one after the other; blank ones are left out. Nothing of the list stays in memory. */
public final class ListRecords implements Closeable {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line;

    private ListRecords(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** Reads UTF-8 or Windows-1252, with semicolons or commas. */
    public static ListRecords open(Spool file) throws IOException {
        return new ListRecords(ListFormat.detect(file).parse(file));
    }

    /**
     * Reads on.
     *
     * @return empty at the end of the list
     */
    public Optional<CSVRecord> next() throws MalformedListException {
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                line = firstLine(row);
                if (!row.stream().allMatch(String::isBlank)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new MalformedListException(parser.getCurrentLineNumber() + 1, e);
            }
            throw e;
        }
    }

    /** The line that the record read last begins on, counted from 1: a quoted field may run over several. */
    public long line() {
        return line;
    }

    private long firstLine(CSVRecord row) {
        long breaks = row.stream()
                .mapToLong(field -> field.lines().count() - 1)
                .filter(count -> count > 0)
                .sum();
        return parser.getCurrentLineNumber() - breaks;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
