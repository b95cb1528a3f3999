package dk.kantinekort.statement;

import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Which movements are asked for.
 *
 * @param from first business date, empty for the beginning
 * @param to last business date, empty for today
 * @param search part of the text or the place, in any case; empty for all
 * @param position where the page begins
 */
public record StatementQuery(
        Optional<LocalDate> from, Optional<LocalDate> to, String search, StatementPosition position) {

    private static final char ESCAPE = '!';
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    /** The same question at another place. */
    public StatementQuery at(StatementPosition elsewhere) {
        return new StatementQuery(from, to, search, elsewhere);
    }

    Instant start() {
        return BusinessTime.startOf(from.orElse(FIRST));
    }

    /** The instant at which the last business date is over. */
    Instant end() {
        return BusinessTime.startOf(to.orElse(LAST).plusDays(1));
    }

    /** For LIKE with {@code !} as its escape, in lower case. */
    String pattern() {
        String literal = search.strip().toLowerCase(Locale.ROOT).replaceAll("[%_" + ESCAPE + "]", ESCAPE + "$0");
        return "%" + literal + "%";
    }
}
