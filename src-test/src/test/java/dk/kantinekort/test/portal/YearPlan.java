package dk.kantinekort.test.portal;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.ChargeDay;
import dk.kantinekort.subscription.plan.HolidayRule;
import dk.kantinekort.subscription.plan.Meals;
import dk.kantinekort.subscription.plan.PeriodLength;
import dk.kantinekort.subscription.plan.PlanDraft;
import dk.kantinekort.subscription.plan.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A plan of a school year. There is one for every day that a month or a week can be charged on; the rest is by the seed.
 *
 * @param day of the month or of the week
 * @param later the price of periods that begin on the day of {@code laterFrom} or after it
 */
record YearPlan(
        PeriodLength length,
        int day,
        LocalDate starts,
        LocalDate ends,
        long price,
        long later,
        LocalDate laterFrom,
        boolean prorated,
        HolidayRule holidays,
        Set<DayOfWeek> mealDays,
        boolean refunds) {

    static final int BY_MONTH = 31;
    static final int BY_WEEK = 7;

    private static final int DAYS_IN_A_SCHOOL_YEAR = 334;

    static List<YearPlan> all(Random seed, LocalDate first) {
        return IntStream.range(0, BY_MONTH + BY_WEEK)
                .mapToObj(number -> of(number, seed, first))
                .toList();
    }

    private static YearPlan of(int number, Random seed, LocalDate first) {
        boolean month = number < BY_MONTH;
        return new YearPlan(
                month ? PeriodLength.MONTH : PeriodLength.WEEK,
                1 + (month ? number : number - BY_MONTH),
                first.plusDays(seed.nextInt(14) - 7L),
                first.plusDays(DAYS_IN_A_SCHOOL_YEAR - 1L - seed.nextInt(20)),
                price(seed),
                price(seed),
                first.plusDays(DAYS_IN_A_SCHOOL_YEAR / 2 + seed.nextInt(60)),
                seed.nextBoolean(),
                seed.nextBoolean() ? HolidayRule.NO_CHARGE : HolidayRule.NO_MEAL,
                seed.nextBoolean() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : EnumSet.allOf(DayOfWeek.class),
                seed.nextInt(3) == 0);
    }

    /** In øre, to the øre. */
    private static long price(Random seed) {
        return 5_000 + seed.nextInt(45_000);
    }

    PlanDraft draft(long unit) {
        Schedule schedule =
                new Schedule(new ChargeDay(length, day), starts, Optional.of(ends), prorated, holidays, mealDays);
        return new PlanDraft(
                "Skoleår",
                "",
                schedule,
                Money.ofOere(price),
                Optional.empty(),
                Set.of(unit),
                Set.of(),
                Meals.ANY,
                refunds);
    }
}
