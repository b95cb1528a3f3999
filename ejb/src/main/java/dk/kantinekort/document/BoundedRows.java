package dk.kantinekort.document;

import java.io.IOException;

/** Rows that are no more than such a file can hold. */
final class BoundedRows implements Rows {

    private final FileKind kind;
    private final Rows rows;
    private int taken;

    BoundedRows(FileKind kind, Rows rows) {
        this.kind = kind;
        this.rows = rows;
    }

    @Override
    public void add(Object... cells) throws IOException {
        if (taken == kind.mostRows()) {
            throw new FileFullException(kind);
        }
        rows.add(cells);
        taken++;
    }

    @Override
    public void finish() throws IOException {
        rows.finish();
    }
}
