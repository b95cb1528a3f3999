package dk.kantinekort.web.statement;

import dk.kantinekort.statement.StatementPosition;
import dk.kantinekort.statement.StatementQuery;
import dk.kantinekort.web.shell.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the address asks of the statement, as it was typed.
 *
 * @param from as browsers send a date, {@code 2026-11-23}, or empty
 * @param to likewise
 * @param search part of text or place
 * @param position which page
 */
public record StatementForm(String from, String to, String search, StatementPosition position) {

    static final String FROM = "fra";
    static final String TO = "til";
    static final String SEARCH = "soeg";
    static final String OLDER_THAN = "aeldre";
    static final String NEWER_THAN = "nyere";

    static StatementForm of(HttpServletRequest request) {
        return new StatementForm(
                Asked.text(request, FROM), Asked.text(request, TO), Asked.text(request, SEARCH), position(request));
    }

    /** Keys of the texts that say what is wrong, by the name of the field. */
    Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        if (isWrong(from)) {
            faults.put(FROM, "statement.fault.date");
        }
        if (isWrong(to)) {
            faults.put(TO, "statement.fault.date");
        }
        if (faults.isEmpty() && isBackwards()) {
            faults.put(TO, "statement.fault.order");
        }
        return faults;
    }

    /** Key of the text that says what is wrong with the field; empty when nothing is. */
    public String fault(String field) {
        return faults().getOrDefault(field, "");
    }

    StatementQuery query() {
        return new StatementQuery(Asked.date(from), Asked.date(to), search, position);
    }

    /** The same question at another page, to be put behind an address that has a query already. */
    String parameters(StatementPosition at) {
        return parameters() + Asked.parameter(at.newer() ? NEWER_THAN : OLDER_THAN, String.valueOf(at.movement()));
    }

    /** The question without its page. */
    String parameters() {
        return Asked.parameter(FROM, from) + Asked.parameter(TO, to) + Asked.parameter(SEARCH, search);
    }

    /** Whether anything narrows the statement. */
    public boolean isNarrowed() {
        return !(from.isEmpty() && to.isEmpty() && search.isBlank());
    }

    private boolean isBackwards() {
        return Asked.date(from).isPresent()
                && Asked.date(to).isPresent()
                && Asked.date(from).get().isAfter(Asked.date(to).get());
    }

    private static boolean isWrong(String typed) {
        return !typed.isEmpty() && Asked.date(typed).isEmpty();
    }

    private static StatementPosition position(HttpServletRequest request) {
        Optional<Long> newer = number(Asked.text(request, NEWER_THAN));
        Optional<Long> older = number(Asked.text(request, OLDER_THAN));
        return newer.map(StatementPosition::newerThan)
                .or(() -> older.map(StatementPosition::olderThan))
                .orElse(StatementPosition.NEWEST);
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}
