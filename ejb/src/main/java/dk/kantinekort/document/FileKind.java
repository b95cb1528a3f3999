package dk.kantinekort.document;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that a table can be had as. */
public enum FileKind {
    /** Built as a whole, in some 60 MB; a school year of three purchases a day is 600 rows. */
    PDF("pdf", "application/pdf", 1_000),
    /** The format knows 1,048,576, some of which stand above those of the table. */
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_000),
    CSV("csv", "text/csv;charset=UTF-8", Integer.MAX_VALUE);

    private final String extension;
    private final String contentType;
    private final int mostRows;

    FileKind(String extension, String contentType, int mostRows) {
        this.extension = extension;
        this.contentType = contentType;
        this.mostRows = mostRows;
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

    /** Rows of a table that such a file can hold. */
    public int mostRows() {
        return mostRows;
    }
}
