package dk.kantinekort.document;

import java.io.IOException;

/** There are more rows than such a file can hold. */
public class FileFullException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FileKind kind;

    FileFullException(FileKind kind) {
        super("more than " + kind.mostRows() + " rows");
        this.kind = kind;
    }

    public FileKind kind() {
        return kind;
    }
}
