package dk.kantinekort.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table as PDF. All of it is kept until the end. */
final class PdfRows implements Rows {

    private final Paper paper;
    private final PaperTable table;
    private final Function<Object, String> words;
    private final OutputStream out;

    PdfRows(Sheet sheet, Function<Object, String> words, OutputStream out) {
        this.words = words;
        this.out = out;
        paper = new Paper(sheet.language(), sheet.publisher(), sheet.title(), sheet.title());
        paper.facts(sheet.allFacts());
        table = paper.table(sheet.columns());
    }

    @Override
    public void add(Object... cells) {
        table.row(Stream.of(cells).map(words).toList());
    }

    @Override
    public void finish() throws IOException {
        paper.print(out);
    }
}
