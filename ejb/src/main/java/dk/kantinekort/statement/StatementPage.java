package dk.kantinekort.statement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One page of the statement.
 *
 * @param movements the newest first
 * @param hasNewer whether there is a page before this one
 * @param hasOlder whether there is a page after it
 */
public record StatementPage(List<Movement> movements, boolean hasNewer, boolean hasOlder) implements Serializable {

    /** Movements on a page. */
    public static final int SIZE = 25;

    public StatementPage {
        movements = List.copyOf(movements);
    }

    /**
     * @param found up to one more than a page holds, going away from the position
     * @param position where it was looked from
     */
    static StatementPage of(List<Movement> found, StatementPosition position) {
        boolean more = found.size() > SIZE;
        List<Movement> shown = new ArrayList<>(more ? found.subList(0, SIZE) : found);
        if (position.newer()) {
            Collections.reverse(shown);
            return new StatementPage(shown, more, !shown.isEmpty());
        }
        return new StatementPage(shown, !position.equals(StatementPosition.NEWEST), more);
    }
}
