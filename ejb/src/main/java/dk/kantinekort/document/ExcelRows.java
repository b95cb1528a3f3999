package dk.kantinekort.document;

import dk.kantinekort.shared.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of an Excel file, handed on every few hundred rows. Texts are written as texts where they stand, never as formulas, nor
 * into the table of shared texts, which would be kept to the end.
 */
final class ExcelRows implements Rows {

    private static final int FLUSHED_ROWS = 200;

    /** In characters. */
    private static final int TEXT_WIDTH = 26;

    private static final int NUMBER_WIDTH = 12;
    private static final int LONGEST_NAME = 31;
    private static final String MAKER = "Kantinekort";
    private static final String VERSION = "1.0";
    /** Stays a text when somebody edits it, whatever it begins with. */
    private static final String TEXT = "@";

    private static final String AMOUNT = "#,##0.00";
    private static final String DATE = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";

    private final Workbook workbook;
    private final Worksheet worksheet;
    private int row;

    ExcelRows(Sheet sheet, OutputStream out) {
        workbook = new Workbook(out, MAKER, VERSION);
        workbook.properties().setTitle(sheet.title());
        worksheet = workbook.newWorksheet(name(sheet.title()));
        worksheet.paperSize(PaperSize.A4_PAPER);
        heading(sheet.title());
        sheet.allFacts().forEach(this::fact);
        row++;
        columns(sheet);
    }

    private void heading(String title) {
        worksheet.inlineString(row, 0, Cells.text(title));
        worksheet.style(row++, 0).bold().set();
    }

    private void fact(Fact fact) {
        worksheet.inlineString(row, 0, Cells.text(fact.label()));
        worksheet.inlineString(row++, 1, Cells.text(fact.value()));
    }

    private void columns(Sheet sheet) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            Column of = sheet.columns().get(column);
            worksheet.inlineString(row, column, of.heading());
            worksheet.width(column, of.number() ? NUMBER_WIDTH : TEXT_WIDTH);
            worksheet
                    .style(row, column)
                    .bold()
                    .horizontalAlignment(of.number() ? "right" : "left")
                    .set();
        }
        row++;
        worksheet.freezePane(0, row);
    }

    @Override
    public void add(Object... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            write(column, cells[column]);
        }
        if (++row % FLUSHED_ROWS == 0) {
            worksheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Money amount) {
            worksheet.value(row, column, Cells.kroner(amount));
            worksheet.style(row, column).format(AMOUNT).set();
        } else if (cell instanceof Instant instant) {
            worksheet.value(row, column, Cells.time(instant));
            worksheet.style(row, column).format(TIME).set();
        } else if (cell instanceof LocalDate date) {
            worksheet.value(row, column, date);
            worksheet.style(row, column).format(DATE).set();
        } else if (cell instanceof Long number) {
            worksheet.value(row, column, number);
        } else {
            worksheet.inlineString(row, column, Cells.text(cell));
            worksheet.style(row, column).format(TEXT).set();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    private static String name(String title) {
        String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ");
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
    }
}
