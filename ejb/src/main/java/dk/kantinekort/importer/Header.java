package dk.kantinekort.importer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Which column stands where, by the list's first row. */
final class Header {

    private static final int FIRST_LINE = 1;

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int width;

    private Header(int width) {
        this.width = width;
    }

    /** Reads the header row; what is wrong with it goes to the faults. */
    static Header read(CSVRecord row, Faults faults) {
        Header header = new Header(row.size());
        for (int i = 0; i < row.size(); i++) {
            header.place(row.get(i), i, faults);
        }
        Column.REQUIRED.stream()
                .filter(column -> !header.places.containsKey(column))
                .forEach(column -> faults.add(Fault.at(FIRST_LINE, column, FaultCode.COLUMN_MISSING)));
        return header;
    }

    private void place(String name, int index, Faults faults) {
        Optional<Column> column = Column.named(name);
        if (column.isEmpty()) {
            faults.add(Fault.atLine(FIRST_LINE, FaultCode.COLUMN_UNKNOWN, index + 1));
        } else if (places.putIfAbsent(column.get(), index) != null) {
            faults.add(Fault.at(FIRST_LINE, column.get(), FaultCode.COLUMN_TWICE));
        }
    }

    int width() {
        return width;
    }

    /** What stands in the column, without blanks around it; empty when the list lacks the column. */
    String value(CSVRecord row, Column column) {
        Integer index = places.get(column);
        return index == null ? "" : row.get(index).strip();
    }
}
