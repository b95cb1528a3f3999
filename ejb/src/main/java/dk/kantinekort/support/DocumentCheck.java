package dk.kantinekort.support;

import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.util.Optional;

/** Whether what was sent is a document that staff can open and that does them no harm. */
final class DocumentCheck {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long MOST_PIXELS = 25_000_000;
    private static final String FIELD = "document";

    private DocumentCheck() {}

    /** @throws RefusedException that says what is wrong with it */
    static Document require(byte[] content) {
        if (content.length == 0) {
            throw refused("DOCUMENT_MISSING");
        }
        if (content.length > SupportCases.MOST_DOCUMENT_MEGABYTES * MEGABYTE) {
            throw new RefusedException(
                    Refusal.atField(FIELD, "DOCUMENT_TOO_LARGE", SupportCases.MOST_DOCUMENT_MEGABYTES));
        }
        return switch (DocumentKind.of(content).orElseThrow(() -> refused("DOCUMENT_KIND"))) {
            case PDF -> pdf(content);
            case JPEG -> picture(DocumentKind.JPEG, JpegFile.read(content));
            case PNG -> picture(DocumentKind.PNG, PngFile.read(content));
        };
    }

    private static Document pdf(byte[] content) {
        if (!PdfFile.isWhole(content)) {
            throw refused("DOCUMENT_BROKEN");
        }
        if (PdfFile.isActive(content)) {
            throw refused("DOCUMENT_ACTIVE");
        }
        return new Document(DocumentKind.PDF, content);
    }

    private static Document picture(DocumentKind kind, Optional<BarePicture> read) {
        BarePicture picture = read.orElseThrow(() -> refused("DOCUMENT_BROKEN"));
        if (picture.pixels() > MOST_PIXELS) {
            throw refused("DOCUMENT_TOO_MANY_PIXELS");
        }
        return new Document(kind, picture.content());
    }

    private static RefusedException refused(String code) {
        return new RefusedException(Refusal.atField(FIELD, code));
    }
}
