package dk.kantinekort.due;

import java.util.List;

/** Does much of its kind of work at once, where that costs less than doing it piece by piece. */
public interface DueBatchHandler extends DueHandler {

    /** How many pieces it is given at most; 0 where it can only do them piece by piece. */
    int batch();

    /**
     * Does what it can of them together, and settles that work itself, by {@link DueRows} in the transactions that do it, or by
     * {@link DueWork#done}. Called without a transaction.
     *
     * @return what it has left to be done piece by piece, by {@link #handle}; after an exception that is all of it
     */
    List<DueTask> handleAll(List<DueTask> tasks);
}
