package dk.kantinekort.subscription.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long one price lasts: a calendar month, or a week from Monday to Sunday. */
public enum PeriodLength {
    MONTH(31) {
        @Override
        Period around(LocalDate date) {
            return new Period(date.withDayOfMonth(1), date.with(TemporalAdjusters.lastDayOfMonth()));
        }
    },
    WEEK(7) {
        @Override
        Period around(LocalDate date) {
            LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(monday, monday.plusDays(6));
        }
    };

    private final int mostDays;

    PeriodLength(int mostDays) {
        this.mostDays = mostDays;
    }

    /** The period that the date belongs to. */
    abstract Period around(LocalDate date);

    /** The days of the longest such period, so the highest number a charge day can have. */
    public int mostDays() {
        return mostDays;
    }
}
