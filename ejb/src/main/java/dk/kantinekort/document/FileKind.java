package dk.kantinekort.document;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that a table can be had as. */
public enum FileKind {
    PDF("pdf", "application/pdf"),
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String contentType;

    FileKind(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** The kind with that extension, without a dot and in lower case. */
    public static Optional<FileKind> of(String extension) {
        return Stream.of(values())
                .filter(kind -> kind.extension.equals(extension))
                .findFirst();
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }
}
