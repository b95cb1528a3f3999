package dk.kantinekort.statement;

/**
 * Where a page of the statement begins: at a movement and to one side of it, so that the hundredth page costs as little as the
 * first.
 *
 * @param movement the number that the page lies beyond
 * @param newer whether it lies towards the newer movements
 */
public record StatementPosition(long movement, boolean newer) {

    /** The page with the newest movements. */
    public static final StatementPosition NEWEST = new StatementPosition(Long.MAX_VALUE, false);

    public static StatementPosition olderThan(long movement) {
        return new StatementPosition(movement, false);
    }

    public static StatementPosition newerThan(long movement) {
        return new StatementPosition(movement, true);
    }
}
