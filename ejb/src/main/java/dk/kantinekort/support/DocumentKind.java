package dk.kantinekort.support;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a document may be. The content tells, never the name that it was sent under. */
public enum DocumentKind {
    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

    private final String mediaType;
    private final String extension;
    private final String beginning;

    DocumentKind(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    static Optional<DocumentKind> of(byte[] content) {
        return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        byte[] first = beginning.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(first, Arrays.copyOf(content, first.length));
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the name it is handed out under. */
    public String extension() {
        return extension;
    }
}
