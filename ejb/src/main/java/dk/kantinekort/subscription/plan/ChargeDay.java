package dk.kantinekort.subscription.plan;

import java.time.LocalDate;

/**
 * On which day of its period a plan is charged (rule 24).
 *
 * @param day of the month, 1 to 31, or of the week, 1 for Monday to 7; a day that a month lacks is its last
 */
public record ChargeDay(PeriodLength length, int day) {

    public ChargeDay {
        if (day < 1 || day > length.mostDays()) {
            throw new IllegalArgumentException("charge day " + day + " of a " + length);
        }
    }

    /** The whole period that the date belongs to. */
    Period periodAround(LocalDate date) {
        return length.around(date);
    }

    /** On or before the first day that it pays for, so that nothing is had before its charge is due. @param period a whole one */
    LocalDate before(Period period) {
        return in(period).equals(period.first())
                ? period.first()
                : in(periodAround(period.first().minusDays(1)));
    }

    /** @param period a whole one */
    private LocalDate in(Period period) {
        LocalDate meant = period.first().plusDays(day - 1L);
        return meant.isAfter(period.last()) ? period.last() : meant;
    }
}
