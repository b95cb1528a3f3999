package dk.kantinekort.test.portal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * The days of a school year, or of a part of one.
 *
 * @param enrolling how many of the first ones somebody enrols on
 * @param closed the holidays
 */
record YearDays(LocalDate first, LocalDate last, int enrolling, Set<LocalDate> closed) {

    private static final int HOLIDAYS = 5;
    private static final int DAYS_FROM_ONE_TO_THE_NEXT = 60;
    private static final int WEEKS_TO_THE_FIRST = 2;

    static YearDays of(LocalDate first, LocalDate last, int enrolling, Random seed) {
        Set<LocalDate> closed = new HashSet<>();
        for (int i = 0; i < HOLIDAYS; i++) {
            LocalDate monday = first.plusDays((long) i * DAYS_FROM_ONE_TO_THE_NEXT + seed.nextInt(14))
                    .with(DayOfWeek.MONDAY)
                    .plusWeeks(WEEKS_TO_THE_FIRST);
            monday.datesUntil(monday.plusDays(3L + seed.nextInt(12))).forEach(closed::add);
        }
        return new YearDays(first, last, enrolling, Set.copyOf(closed));
    }
}
