package dk.kantinekort.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDF read back. */
class ReceiptDocumentTest {

    private static final Instant PAID_AT = Instant.parse("2026-11-23T11:15:00Z");

    @Test
    void it_says_what_a_receipt_must_say() throws Exception {
        assertThat(text(document("Annes konto", "da")))
                .contains("Kvittering for indbetaling", "K7F3A2B9", "23.11.2026 kl. 12.15", "Annes konto")
                .contains("1.234,50\u00a0kr.", "Nexi", "Æbleby Kommune", "12345678");
        assertThat(text(document("Annes konto", "en")))
                .contains("Receipt for your deposit", "23 Nov 2026 at 12:15", "1,234.50\u00a0kr");
    }

    @Test
    void a_screen_reader_finds_language_title_and_a_tree_of_tags() throws Exception {
        try (PDDocument pdf = read(document("Annes konto", "da"))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("da");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Kvittering for indbetaling K7F3A2B9");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> tags = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "P", "Table", "TR", "TH", "TD");
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfuaid");
        }
    }

    @Test
    void every_font_is_inside() throws Exception {
        try (PDDocument pdf = read(document("Annes konto", "da"))) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void what_people_write_stays_text() throws Exception {
        for (String name :
                List.of("<img src=x onerror=alert(1)>", "#{1+1} ${1+1}", "</td><script>x</script>", "a & b")) {
            assertThat(text(document(name, "da"))).contains(name);
        }
    }

    @Test
    void what_was_paid_back_is_named_and_nothing_when_nothing_was() throws Exception {
        assertThat(text(document("Konto", "da", Money.ofOere(12_345)))).contains("Tilbagebetalt", "123,45");
        assertThat(text(document("Konto", "da"))).doesNotContain("Tilbagebetalt");
    }

    private static byte[] document(String account, String language) {
        return document(account, language, Money.ZERO);
    }

    private static byte[] document(String account, String language, Money paidBack) {
        Receipt receipt = new Receipt("K7F3A2B9", PAID_AT, account, Money.ofOere(123_450), "nexi", paidBack);
        Payee payee = new Payee("Æbleby Kommune", "12345678", "Kantinekort", "https://kantinekort.example");
        return new ReceiptDocument(receipt, payee, Wording.in(language)).pdf();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = read(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static PDDocument read(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
