package dk.kantinekort.document;

import java.io.IOException;

/** Takes the rows of a table one by one, and is told when there are no more. */
public interface Rows {

    /**
     * Takes a row.
     *
     * @param cells as many as there are columns: String, Long, {@code Money}, {@code LocalDate} or {@code Instant}
     * @throws FileFullException when it is one more than such a file can hold
     */
    void add(Object... cells) throws IOException;

    /** Writes what is left. Not after a failure: a file with rows missing must not look whole. */
    void finish() throws IOException;
}
