package dk.kantinekort.reconciliation.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the file. Case does not matter. */
public enum LineColumn {
    /** The provider's own id of the line. */
    LINE("Linje", "Line"),
    /** What stands on the bank statement; empty while the line is not paid out. */
    PAYOUT("Udbetaling", "Payout"),
    KIND("Art", "Kind"),
    /** Ours, of the payment or the refund; empty for a fee. */
    REFERENCE("Nummer", "Number"),
    /** In kroner, signed: a charge adds, a refund and a fee take away. */
    AMOUNT("Beløb", "Amount"),
    /** When the provider booked it. */
    DATE("Dato", "Date");

    private final List<String> names;

    LineColumn(String... names) {
        this.names = List.of(names);
    }

    /** The header as the municipality writes it. */
    public String header() {
        return names.get(0);
    }

    static Optional<LineColumn> named(String header) {
        String wanted = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.names.stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }
}
