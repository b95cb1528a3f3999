package dk.kantinekort.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.refusal.RefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCheckTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Test
    void pictures_and_pdfs_are_taken_for_what_they_are() throws IOException {
        for (String format : List.of("jpeg", "png")) {
            Document document = DocumentCheck.require(Papers.picture(format));

            assertThat(document.kind().name()).isEqualToIgnoringCase(format);
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(document.content()));
            assertThat(shown.getWidth()).isEqualTo(60);
            assertThat(shown.getHeight()).isEqualTo(40);
        }
        assertThat(DocumentCheck.require(Papers.pdf("")).kind()).isEqualTo(DocumentKind.PDF);
    }

    @Test
    void what_hides_in_a_picture_or_behind_it_is_gone() {
        byte[] jpeg = Papers.withSegment(Papers.picture("jpeg"), 0xfe, SCRIPT);
        byte[] photo = Papers.withSegment(Papers.picture("jpeg"), 0xe1, "Exif 55.7N 12.5E " + SCRIPT);
        byte[] tailed = Papers.joined(Papers.picture("png"), Papers.bytes("PK\u0003\u0004" + SCRIPT));

        for (byte[] hiding : List.of(jpeg, photo, tailed)) {
            assertThat(new String(DocumentCheck.require(hiding).content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("script", "55.7N", "PK\u0003");
        }
    }

    @Test
    void other_files_are_refused_whatever_their_name() {
        for (String other : List.of(
                "GIF89a/*" + SCRIPT,
                "<html>" + SCRIPT,
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "PK\u0003\u0004",
                " %PDF-1.4")) {
            expectRefusal(Papers.bytes(other), "DOCUMENT_KIND");
        }
    }

    @Test
    void a_file_that_is_cut_short_is_refused() {
        expectRefusal(Papers.cut(Papers.picture("jpeg"), 2), "DOCUMENT_BROKEN");
        expectRefusal(Papers.cut(Papers.picture("jpeg"), 300), "DOCUMENT_BROKEN");
        expectRefusal(Papers.cut(Papers.picture("png"), 1), "DOCUMENT_BROKEN");
        expectRefusal(Papers.cut(Papers.picture("png"), 30), "DOCUMENT_BROKEN");
        expectRefusal(Papers.cut(Papers.pdf(""), 8), "DOCUMENT_BROKEN");
        expectRefusal(Papers.bytes("%PDF-1.7"), "DOCUMENT_BROKEN");
        expectRefusal(Papers.bytes("\u00ff\u00d8\u00ff"), "DOCUMENT_BROKEN");
    }

    @Test
    void a_pdf_with_another_file_behind_it_or_a_program_in_it_is_refused() {
        expectRefusal(Papers.joined(Papers.pdf(""), Papers.bytes("PK\u0003\u0004")), "DOCUMENT_BROKEN");
        expectRefusal(Papers.pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "DOCUMENT_ACTIVE");
        expectRefusal(Papers.pdf("/OpenAction << /S /Launch >>"), "DOCUMENT_ACTIVE");
    }

    @Test
    void a_program_in_a_pdf_is_found_however_its_name_is_written_or_packed() {
        String program = "<< /S /#4Aava#53cript /JS (app.alert(1)) >>";

        expectRefusal(Papers.pdf("/OpenAction " + program), "DOCUMENT_ACTIVE");
        expectRefusal(Papers.packed("/Filter /FlateDecode", Papers.deflated(program)), "DOCUMENT_ACTIVE");
        assertThat(DocumentCheck.require(Papers.packed("/Filter /FlateDecode", Papers.deflated("<< /S /GoTo >>")))
                        .kind())
                .isEqualTo(DocumentKind.PDF);
    }

    @Test
    void packed_objects_that_cannot_be_looked_at_are_refused() {
        byte[] packed = Papers.deflated("<< /S /GoTo >>");

        expectRefusal(Papers.packed("/Filter /LZWDecode", packed), "DOCUMENT_ACTIVE");
        expectRefusal(Papers.packed("/Filter /FlateDecode /X (stream\n)", packed), "DOCUMENT_ACTIVE");
        expectRefusal(
                Papers.packed("/Filter /FlateDecode /DecodeParms << /Predictor 12 >>", packed), "DOCUMENT_ACTIVE");
        expectRefusal(Papers.packed("/Filter /FlateDecode", Papers.deflated(" ".repeat(33 << 20))), "DOCUMENT_ACTIVE");
        expectRefusal(Papers.pdf("/Encrypt 2 0 R"), "DOCUMENT_ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 0 obj << /Type 5 0 R /N 1 /First 4 /Filter 6 0 R >>",
                "1 0 obj << /Type 5 0 R /#4e 1 /First 4 /Filter 6 0 R >>",
                "1 0 obj << /First 4 /X (\\) 2 0 obj <<) /N 1 /Filter 6 0 R >>",
                "1 0 obj << /First 4 /X <00> /Y << /N 1 >> /N 1 % 2 0 obj <<\n >> % so",
                "1 0 obj << /N 1 /First 4 /Filter 6 0 R",
                "1 0 obj << /First 4 /X (\\\\(\\) 2 0 obj <<) /N 1 /Filter 6 0 R >>",
            })
    void packed_objects_that_do_not_say_that_they_are_some_are_refused(String dictionary) {
        expectRefusal(Papers.streamed(dictionary, Papers.deflated("<< /S /GoTo >>")), "DOCUMENT_ACTIVE");
    }

    @Test
    void what_other_objects_have_of_firsts_and_numbers_makes_no_packed_objects() {
        String others = "1 0 obj << /First 4 0 R /Title (a \\( b) >> endobj 2 0 obj << /AP << /N 3 0 R >> >> endobj ";

        assertThat(DocumentCheck.require(Papers.streamed(
                                others + "3 0 obj << /Filter 6 0 R /Length 5 >>", Papers.bytes("plain")))
                        .kind())
                .isEqualTo(DocumentKind.PDF);
    }

    @Test
    void a_picture_with_a_second_header_is_refused() {
        byte[] jpeg = Papers.picture("jpeg");
        String frame = "\b" + (char) 0x75 + (char) 0x30 + (char) 0x75 + (char) 0x30 + "\u0001\u0001\u0011\u0000";
        byte[] png = Papers.picture("png");
        byte[] header = Arrays.copyOfRange(png, 8, 33);

        byte[] behindHeader = Papers.joined(Arrays.copyOf(png, 33), header);

        expectRefusal(Papers.withSegment(jpeg, 0xc0, frame), "DOCUMENT_BROKEN");
        expectRefusal(Papers.joined(behindHeader, Arrays.copyOfRange(png, 33, png.length)), "DOCUMENT_BROKEN");
    }

    @Test
    void a_small_file_that_would_unpack_to_a_huge_picture_is_refused_unopened() {
        byte[] png = Papers.picture("png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());

        expectRefusal(png, "DOCUMENT_TOO_MANY_PIXELS");
    }

    @Test
    void nothing_and_too_much_are_refused() {
        expectRefusal(new byte[0], "DOCUMENT_MISSING");
        expectRefusal(new byte[8 * 1024 * 1024 + 1], "DOCUMENT_TOO_LARGE");
    }

    private static void expectRefusal(byte[] content, String code) {
        assertThatThrownBy(() -> DocumentCheck.require(content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.first().code()).isEqualTo(code));
    }
}
