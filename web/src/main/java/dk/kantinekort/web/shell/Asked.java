package dk.kantinekort.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an address asks of a page, as it was typed. */
public final class Asked {

    private static final int LONGEST = 100;

    // Nothing that is looked for holds any, and PostgreSQL takes no NUL in a text.
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private Asked() {}

    /** The parameter without blanks around it and cut to 100 characters; empty when there is none. */
    public static String text(HttpServletRequest request, String name) {
        String value =
                Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        String visible = CONTROL.matcher(value).replaceAll("");
        return visible.substring(0, Math.min(visible.length(), LONGEST));
    }

    /** The date as browsers send it, {@code 2026-11-23}; empty when it is none, or far from our time. */
    public static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** To be put behind an address that has a query already; nothing when the value is blank. */
    public static String parameter(String name, String value) {
        return value.isBlank() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
