package dk.kantinekort.document;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Values as programs for tables want them. */
final class Cells {

    private static final int OERE_DIGITS = 2;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** What a spreadsheet, or an eye, passes over: blanks, marks, and what has no width. */
    private static final String UNSEEN = "[\\s\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*";

    /**
     * What makes a spreadsheet take a text for a formula, in full width and small too. Behind a comma and its like as well: a
     * program that is told to part columns there finds another cell.
     */
    private static final Pattern FORMULA = Pattern.compile("(^|[,;|\\t\\r\\n])(?=" + UNSEEN
            + "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B])");

    private static final Pattern CONTROL_FIRST = Pattern.compile("^(?=\\p{Cntrl})");

    private Cells() {}

    /** In kroner. */
    static BigDecimal kroner(Money amount) {
        return BigDecimal.valueOf(amount.oere(), OERE_DIGITS);
    }

    /** Danish time to the second. */
    static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, BusinessTime.ZONE).truncatedTo(ChronoUnit.SECONDS);
    }

    /** On one line, without characters that cannot be seen. */
    static String text(Object value) {
        return CONTROL.matcher(String.valueOf(value)).replaceAll(" ");
    }

    /** A text that no spreadsheet calculates, whoever wrote it. */
    static String harmless(Object value) {
        // looked at as it came: a tab or line break in front is a trick of its own
        String raw = String.valueOf(value);
        String marked = FORMULA.matcher(raw).replaceAll("$1'");
        return text(
                marked.startsWith("'") ? marked : CONTROL_FIRST.matcher(marked).replaceFirst("'"));
    }
}
