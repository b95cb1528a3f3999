package dk.kantinekort.document;

import dk.kantinekort.shared.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV as Danish spreadsheets open it by a double click, in either language: UTF-8 with its mark, semicolons, a decimal comma; dates
 * as 2026-11-23, which all of them know.
 */
final class CsvRows implements Rows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final CSVFormat FORMAT =
            CSVFormat.Builder.create(CSVFormat.RFC4180).setDelimiter(';').get();

    private final CSVPrinter printer;
    private final String about;

    CsvRows(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, FORMAT);
        Stream<String> headings = sheet.columns().stream().map(Column::heading);
        printer.printRecord(Stream.concat(Stream.of(sheet.about().label()), headings));
        about = Cells.harmless(sheet.about().value());
    }

    @Override
    public void add(Object... cells) throws IOException {
        printer.printRecord(Stream.concat(Stream.of(about), Stream.of(cells).map(CsvRows::written)));
    }

    private static String written(Object cell) {
        if (cell instanceof Money amount) {
            return Cells.kroner(amount).toPlainString().replace('.', ',');
        }
        if (cell instanceof Instant instant) {
            return TIME.format(Cells.time(instant));
        }
        return cell instanceof String ? Cells.harmless(cell) : String.valueOf(cell);
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }
}
