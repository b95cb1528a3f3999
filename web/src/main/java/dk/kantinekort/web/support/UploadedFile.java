package dk.kantinekort.web.support;

import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.support.SupportCases;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** The file that a form brought along. Its name and what the browser calls it count for nothing. */
final class UploadedFile {

    private static final long MOST_BYTES = SupportCases.MOST_DOCUMENT_MEGABYTES * 1024L * 1024;

    private final Part part;

    /** @param part null when the form brought none */
    UploadedFile(Part part) {
        this.part = part;
    }

    /** @return empty when there is none @throws RefusedException when it is too large, before it is read */
    byte[] content() throws IOException {
        if (part == null) {
            return new byte[0];
        }
        if (part.getSize() > MOST_BYTES) {
            throw new RefusedException(
                    Refusal.atField("document", "DOCUMENT_TOO_LARGE", SupportCases.MOST_DOCUMENT_MEGABYTES));
        }
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
