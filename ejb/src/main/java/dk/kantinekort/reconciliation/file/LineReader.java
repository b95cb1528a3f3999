package dk.kantinekort.reconciliation.file;

import dk.kantinekort.importer.Kroner;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Reads one line of the file, or finds what is wrong with it. */
final class LineReader {

    private static final String CURRENCY = "DKK";
    private static final int LONGEST = 80;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d.M.uuuu][d-M-uuuu]").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, SettlementLine.Kind> KINDS = Map.of(
            "betaling", SettlementLine.Kind.CHARGE,
            "charge", SettlementLine.Kind.CHARGE,
            "tilbagebetaling", SettlementLine.Kind.REFUND,
            "refund", SettlementLine.Kind.REFUND,
            "gebyr", SettlementLine.Kind.FEE,
            "fee", SettlementLine.Kind.FEE);

    private final Map<LineColumn, Integer> places;
    private final int width;
    private final LocalDate today;
    private final FoundFaults faults;

    LineReader(Map<LineColumn, Integer> places, int width, LocalDate today, FoundFaults faults) {
        this.places = places;
        this.width = width;
        this.today = today;
        this.faults = faults;
    }

    /** @return empty when the line has faults, which have been added */
    Optional<NumberedLine> read(CSVRecord row, long number) {
        if (row.size() != width) {
            faults.add(LineFault.atLine(number, LineFault.Code.FIELD_COUNT));
            return Optional.empty();
        }
        long before = faults.count();
        SettlementLine line = new SettlementLine(
                required(row, LineColumn.LINE, number),
                text(row, LineColumn.PAYOUT, number),
                kind(row, number),
                text(row, LineColumn.REFERENCE, number).toUpperCase(Locale.ROOT),
                amount(row, number),
                CURRENCY,
                date(row, number));
        return faults.count() > before ? Optional.empty() : Optional.of(new NumberedLine(number, line));
    }

    private SettlementLine.Kind kind(CSVRecord row, long number) {
        String typed = value(row, LineColumn.KIND).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KINDS.get(typed)).orElseGet(() -> {
            faults.add(LineFault.at(number, LineColumn.KIND, LineFault.Code.KIND_UNKNOWN));
            return SettlementLine.Kind.FEE;
        });
    }

    private Money amount(CSVRecord row, long number) {
        String typed = value(row, LineColumn.AMOUNT).replace('\u2212', '-');
        boolean negative = typed.startsWith("-");
        Optional<Money> size = Kroner.parse(negative ? typed.substring(1) : typed);
        if (size.isEmpty()) {
            faults.add(LineFault.at(number, LineColumn.AMOUNT, LineFault.Code.AMOUNT_INVALID));
        }
        return size.map(money -> negative ? money.negated() : money).orElse(Money.ZERO);
    }

    /** A file closes the dates that it has lines of, so they must be over. */
    private LocalDate date(CSVRecord row, long number) {
        Optional<LocalDate> date = parse(value(row, LineColumn.DATE));
        if (date.isEmpty()) {
            faults.add(LineFault.at(number, LineColumn.DATE, LineFault.Code.DATE_INVALID));
        } else if (!date.get().isBefore(today)) {
            faults.add(LineFault.at(number, LineColumn.DATE, LineFault.Code.DATE_NOT_OVER));
        }
        return date.orElse(LocalDate.EPOCH);
    }

    private static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, DATE));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private String required(CSVRecord row, LineColumn column, long number) {
        if (value(row, column).isEmpty()) {
            faults.add(LineFault.at(number, column, LineFault.Code.REQUIRED));
        }
        return text(row, column, number);
    }

    private String text(CSVRecord row, LineColumn column, long number) {
        String text = value(row, column);
        if (text.length() > LONGEST) {
            faults.add(LineFault.at(number, column, LineFault.Code.TOO_LONG));
        }
        return text;
    }

    private String value(CSVRecord row, LineColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.get(place).strip();
    }
}
