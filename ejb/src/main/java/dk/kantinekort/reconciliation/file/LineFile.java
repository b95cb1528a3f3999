package dk.kantinekort.reconciliation.file;

import dk.kantinekort.importer.ListRecords;
import dk.kantinekort.importer.MalformedListException;
import dk.kantinekort.shared.spool.Spool;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of providers' lines from its header to its end, one line at a time.
 *
 * @param today whose lines are not all there yet
 */
record LineFile(Spool file, LocalDate today) {

    private static final Set<LineColumn> REQUIRED =
            EnumSet.of(LineColumn.LINE, LineColumn.KIND, LineColumn.AMOUNT, LineColumn.DATE);

    /** Hands over all sound lines; what is wrong with the others goes to the faults. */
    void read(Consumer<NumberedLine> sink, FoundFaults faults) throws IOException {
        try (ListRecords records = ListRecords.open(file)) {
            Optional<CSVRecord> header = records.next();
            if (header.isEmpty()) {
                faults.add(LineFault.atLine(1, LineFault.Code.FILE_EMPTY));
                return;
            }
            Map<LineColumn, Integer> places = places(header.get(), records.line(), faults);
            if (faults.count() == 0) {
                read(records, new LineReader(places, header.get().size(), today, faults), sink);
            }
        } catch (MalformedListException e) {
            faults.add(LineFault.atLine(e.line(), LineFault.Code.FILE_MALFORMED));
        }
    }

    private static void read(ListRecords records, LineReader reader, Consumer<NumberedLine> sink)
            throws MalformedListException {
        for (Optional<CSVRecord> row = records.next(); row.isPresent(); row = records.next()) {
            reader.read(row.get(), records.line()).ifPresent(sink);
        }
    }

    /** Where each column stands. Others may stand there too: providers' files have many. */
    private static Map<LineColumn, Integer> places(CSVRecord header, long line, FoundFaults faults) {
        Map<LineColumn, Integer> places = new EnumMap<>(LineColumn.class);
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            LineColumn.named(header.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        REQUIRED.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> faults.add(LineFault.at(line, column, LineFault.Code.COLUMN_MISSING)));
        return places;
    }
}
