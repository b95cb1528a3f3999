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

    /** @param period a whole one */
    LocalDate in(Period period) {
        LocalDate meant = period.first().plusDays(day - 1L);
        return meant.isAfter(period.last()) ? period.last() : meant;
    }
}
