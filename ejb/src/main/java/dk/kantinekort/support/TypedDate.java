package dk.kantinekort.support;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as date fields send it, or as Danes write it where the browser has no such field. */
final class TypedDate {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern DANISH = Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})");

    private TypedDate() {}

    /** Empty when it is no date of the calendar. */
    static Optional<LocalDate> parse(String typed) {
        Matcher iso = ISO.matcher(typed.strip());
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher danish = DANISH.matcher(typed.strip());
        return danish.matches() ? of(danish.group(3), danish.group(2), danish.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
