package dk.kantinekort.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Danish civil registration number, ten digits. Modulus 11 is not checked: numbers without it have been issued since 2007.
 * Its text form is masked, so that it may stand in a log by accident without harm.
 */
public final class Cpr {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{6}-?[0-9]{4}");
    private static final int REPLACEMENT_DAY_OFFSET = 60;

    private final String digits;

    private Cpr(String digits) {
        this.digits = digits;
    }

    /**
     * Reads a number typed with or without hyphen.
     *
     * @param acceptReplacementNumbers whether numbers with day + 60 count, which the municipality gives to persons without a CPR
     *     number and which all demo persons have
     * @return empty when it is not ten ASCII digits that begin with a date
     */
    public static Optional<Cpr> parse(String typed, boolean acceptReplacementNumbers) {
        String text = typed == null ? "" : typed.strip();
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        Cpr cpr = new Cpr(text.replace("-", ""));
        if (cpr.isReplacementNumber() && !acceptReplacementNumbers) {
            return Optional.empty();
        }
        return cpr.findBirthDate().map(date -> cpr);
    }

    /** Of a number that this system itself has kept. */
    static Cpr ofKept(String digits) {
        return new Cpr(digits);
    }

    public boolean isReplacementNumber() {
        return day() > REPLACEMENT_DAY_OFFSET;
    }

    public LocalDate birthDate() {
        return findBirthDate().orElseThrow();
    }

    private Optional<LocalDate> findBirthDate() {
        int day = isReplacementNumber() ? day() - REPLACEMENT_DAY_OFFSET : day();
        try {
            return Optional.of(LocalDate.of(century() + yearOfCentury(), number(2, 4), day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The seventh digit tells the century, together with the year. */
    private int century() {
        int seventh = number(6, 7);
        int year = yearOfCentury();
        if (seventh <= 3) {
            return 1900;
        }
        if (seventh == 4 || seventh == 9) {
            return year <= 36 ? 2000 : 1900;
        }
        return year <= 57 ? 2000 : 1800;
    }

    private int day() {
        return number(0, 2);
    }

    private int yearOfCentury() {
        return number(4, 6);
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** All ten digits. For hashing, sealing, and the payment file; never for a page, a log or an address. */
    public String digits() {
        return digits;
    }

    /** The date of birth and four crosses, {@code 010203-xxxx}. */
    public String masked() {
        return digits.substring(0, 6) + "-xxxx";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cpr cpr && cpr.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "CPR number";
    }
}
