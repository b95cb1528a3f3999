package dk.kantinekort.web.statement;

import dk.kantinekort.statement.StatementPosition;
import dk.kantinekort.statement.StatementQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

    private static final int LONGEST_SEARCH = 100;

    // No movement holds any, and PostgreSQL takes no NUL in a text.
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    static StatementForm of(HttpServletRequest request) {
        return new StatementForm(
                parameter(request, FROM), parameter(request, TO), parameter(request, SEARCH), position(request));
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
        return new StatementQuery(date(from), date(to), search, position);
    }

    /** The same question at another page, to be put behind an address that has a query already. */
    String parameters(StatementPosition at) {
        return parameter(FROM, from)
                + parameter(TO, to)
                + parameter(SEARCH, search)
                + parameter(at.newer() ? NEWER_THAN : OLDER_THAN, String.valueOf(at.movement()));
    }

    /** Whether anything narrows the statement. */
    public boolean isNarrowed() {
        return !(from.isEmpty() && to.isEmpty() && search.isBlank());
    }

    private boolean isBackwards() {
        return date(from).isPresent()
                && date(to).isPresent()
                && date(from).get().isAfter(date(to).get());
    }

    private static boolean isWrong(String typed) {
        return !typed.isEmpty() && date(typed).isEmpty();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static StatementPosition position(HttpServletRequest request) {
        Optional<Long> newer = number(parameter(request, NEWER_THAN));
        Optional<Long> older = number(parameter(request, OLDER_THAN));
        return newer.map(StatementPosition::newerThan)
                .or(() -> older.map(StatementPosition::olderThan))
                .orElse(StatementPosition.NEWEST);
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value =
                Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        String visible = CONTROL.matcher(value).replaceAll("");
        return visible.substring(0, Math.min(visible.length(), LONGEST_SEARCH));
    }

    private static String parameter(String name, String value) {
        return value.isBlank() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
