package dk.kantinekort.document;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files read back. */
class TablesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:05:09Z");

    @TempDir
    private Path folder;

    @Test
    void csv_is_as_danish_spreadsheets_open_it() throws IOException {
        String csv = csv("Æblekage; stor", NOON, Money.ofOere(-123_450), LocalDate.of(2026, 3, 9), 7L);

        assertThat(csv)
                .isEqualTo("\uFEFFKonto;Tekst;Tid;Beløb;Dag;Antal\r\n"
                        + "Idas;\"Æblekage; stor\";2026-11-23 12:05:09;-1234,50;2026-03-09;7\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\")",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "\u200B=1",
                "\uFEFF\u2060-1",
                "\u2800@x",
                "\u22121",
                "\uFE661"
            })
    void what_a_spreadsheet_would_calculate_is_neutralised(String written) throws IOException {
        String cell = csv(written, "x", "x", "x", "x").split("\r\n", 2)[1].replaceFirst("^Idas;", "");

        assertThat(cell.replaceFirst("^\"", "")).startsWith("'").doesNotContain("\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rugbrød", "Saft-evand", "1=1", "<b>", "'quoted"})
    void what_is_only_text_stays_as_it_is(String written) throws IOException {
        assertThat(csv(written, "x", "x", "x", "x")).contains("\r\nIdas;" + written + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saft,=1+1", "Saft; +1", "Saft\t-1", "Saft|@x", "Saft\n=1", "Saft,\u200B=1", ",\u00a0＝1"})
    void what_a_spreadsheet_would_find_behind_another_mark_is_neutralised(String written) throws IOException {
        String cell = csv(written, "x", "x", "x", "x").split("\r\n", 2)[1];

        assertThat(cell).containsPattern("[,;|\\s]'[^=+\\-@＝]*[=+\\-@＝]");
    }

    @Test
    void excel_holds_numbers_dates_and_texts_and_no_formula() throws IOException {
        String sheet = sheet("=1+1", NOON, Money.ofOere(-123_450), LocalDate.of(2026, 3, 9), 7L);

        assertThat(sheet)
                .containsPattern("s=\"\\d+\" t=\"inlineStr\"><is><t>=1\\+1</t></is>")
                .contains("<v>-1234.50</v>", "<v>46090.0</v>", "<v>7</v>")
                .doesNotContain("<f>");
        assertThat(part("styles.xml", "=1+1", NOON, Money.ZERO, LocalDate.EPOCH, 0L))
                .as("texts stay texts when they are edited")
                .contains("formatCode=\"@\"");
    }

    @Test
    void excel_takes_no_harm_from_what_people_write() throws IOException {
        String sheet = sheet("a\u0000b <c> & \"d\"", NOON, Money.ZERO, LocalDate.EPOCH, 0L);

        assertThat(sheet).contains("a b &lt;c&gt; &amp;").doesNotContain("\u0000", "<c>");
    }

    @Test
    void paper_shows_facts_and_rows_in_words() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rows rows = Tables.open(FileKind.PDF, sheet(), value -> "[" + value + "]", out);
        for (long i = 0; i < 200; i++) {
            rows.add("<script>" + i, "b", "c", "d", i);
        }
        rows.finish();

        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            assertThat(text).contains("Prøve", "Konto Idas", "Periode altid", "[<script>0]", "[<script>199]", "2 / ");
            assertThat(text.split("Antal", -1))
                    .as("the head stands on each page")
                    .hasSize(pdf.getNumberOfPages() + 1);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(heads(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()))
                    .as("names of facts, and the first cell of each row, as it is read aloud")
                    .filteredOn("Row"::equals)
                    .hasSize(2 + 200);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("da");
        }
    }

    /** Whether each cell that is a head stands above a column or before a row. */
    private static List<String> heads(List<Object> structure) {
        return structure.stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(part -> Stream.concat(scopes(part), heads(part.getKids()).stream()))
                .toList();
    }

    private static Stream<String> scopes(PDStructureElement part) {
        return IntStream.range(0, part.getAttributes().size())
                .mapToObj(part.getAttributes()::getObject)
                .filter(PDTableAttributeObject.class::isInstance)
                .map(table -> String.valueOf(((PDTableAttributeObject) table).getScope()));
    }

    private static String csv(Object... cells) throws IOException {
        return new String(file(FileKind.CSV, cells), StandardCharsets.UTF_8);
    }

    private String sheet(Object... cells) throws IOException {
        return part("worksheets/sheet1.xml", cells);
    }

    private String part(String name, Object... cells) throws IOException {
        Path file = folder.resolve("table.xlsx");
        Files.write(file, file(FileKind.EXCEL, cells));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/" + name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] file(FileKind kind, Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rows rows = Tables.open(kind, sheet(), String::valueOf, out);
        rows.add(cells);
        rows.finish();
        return out.toByteArray();
    }

    static Sheet sheet() {
        return new Sheet(
                "da",
                "Kantinekort",
                "Prøve",
                new Fact("Konto", "Idas"),
                List.of(new Fact("Periode", "altid")),
                List.of(
                        Column.text("Tekst"),
                        Column.text("Tid"),
                        Column.number("Beløb"),
                        Column.text("Dag"),
                        Column.number("Antal")));
    }
}
