package dk.kantinekort.report;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Business dates from the first to the last, both included. */
public record Period(LocalDate first, LocalDate last) implements Serializable {

    private static final int DAYS_OF_LEAP_YEAR = 366;

    private static final int WEEKS_LAST_DAY = 6;

    /** @throws IllegalArgumentException when the last lies before the first */
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** Monday to Sunday. */
    public static Period weekOf(LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(WEEKS_LAST_DAY));
    }

    public static Period monthOf(LocalDate date) {
        YearMonth month = YearMonth.from(date);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** 1 August to 31 July, as the schools' year is by law. */
    public static Period schoolYearOf(LocalDate date) {
        int year = date.getMonthValue() < Month.AUGUST.getValue() ? date.getYear() - 1 : date.getYear();
        return new Period(LocalDate.of(year, Month.AUGUST, 1), LocalDate.of(year + 1, Month.JULY, 31));
    }

    /** Whether it is longer than a year. */
    public boolean isLong() {
        return days() > DAYS_OF_LEAP_YEAR;
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** What of it lies within the other, with which it must have a day in common. */
    Period within(Period other) {
        return new Period(
                first.isBefore(other.first) ? other.first : first, last.isAfter(other.last) ? other.last : last);
    }

    /** Its months, the first and the last cut to it. */
    public List<Period> months() {
        return Stream.iterate(
                        YearMonth.from(first), month -> !month.atDay(1).isAfter(last), month -> month.plusMonths(1))
                .map(month -> new Period(month.atDay(1), month.atEndOfMonth()).within(this))
                .toList();
    }
}
