package dk.kantinekort.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** Begins a table in a file. */
public final class Tables {

    private Tables() {}

    /**
     * A file that takes rows.
     *
     * @param words how a value is written for people to read, on paper
     * @param out closed, or not, by the caller
     */
    public static Rows open(FileKind kind, Sheet sheet, Function<Object, String> words, OutputStream out)
            throws IOException {
        return new BoundedRows(
                kind,
                switch (kind) {
                    case PDF -> new PdfRows(sheet, words, out);
                    case EXCEL -> new ExcelRows(sheet, out);
                    case CSV -> new CsvRows(sheet, out);
                });
    }
}
