package dk.kantinekort.importer;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong in one place of the list. Never carries what stood there, which may be a CPR number.
 *
 * @param line counted from 1, the header's line included; of a record over several lines, the first
 * @param columnOrNull the column at fault, or null when it is the whole line
 * @param arguments what the sentence's placeholders stand for, in order
 */
public record Fault(long line, Column columnOrNull, FaultCode code, List<Serializable> arguments)
        implements Serializable {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault at(long line, Column column, FaultCode code, Serializable... arguments) {
        return new Fault(line, column, code, List.of(arguments));
    }

    static Fault atLine(long line, FaultCode code, Serializable... arguments) {
        return new Fault(line, null, code, List.of(arguments));
    }

    public Optional<Column> column() {
        return Optional.ofNullable(columnOrNull);
    }
}
