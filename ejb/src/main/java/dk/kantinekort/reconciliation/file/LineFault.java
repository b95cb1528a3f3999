package dk.kantinekort.reconciliation.file;

/**
 * What is wrong in one place of the file.
 *
 * @param line counted from 1, the header's line included
 * @param column the header of the column at fault; empty when it is the whole line
 */
public record LineFault(long line, String column, Code code) {

    /** What can be wrong. The page's bundles hold the sentence for each. */
    public enum Code {
        FILE_EMPTY,
        /** Quotes that do not match; reading stops there. */
        FILE_MALFORMED,
        COLUMN_MISSING,
        /** Not as many fields as the header has. */
        FIELD_COUNT,
        REQUIRED,
        TOO_LONG,
        KIND_UNKNOWN,
        AMOUNT_INVALID,
        DATE_INVALID,
        /** More lines may come of a date that is not over. */
        DATE_NOT_OVER,
        /** The provider's own report has been fetched for it. */
        DATE_FETCHED,
        /** The provider's line stands already, with something else in it. */
        LINE_CHANGED
    }

    static LineFault at(long line, LineColumn column, Code code) {
        return new LineFault(line, column.header(), code);
    }

    static LineFault atLine(long line, Code code) {
        return new LineFault(line, "", code);
    }
}
