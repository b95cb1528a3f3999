package dk.kantinekort.importer;

/** A list that cannot be read to its end: quotes that do not match. */
public class MalformedListException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    MalformedListException(long line, Throwable cause) {
        super("the list is malformed at line " + line, cause);
        this.line = line;
    }

    /** Where reading stopped, counted from 1. */
    public long line() {
        return line;
    }
}
