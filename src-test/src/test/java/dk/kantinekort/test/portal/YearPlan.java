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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A plan of a school year, and by plain counting what it must cost: the other way round than the portal reckons.
 *
 * @param day of the month or of the week
 * @param closed Monday of a week that is not charged, of a plan by the week
 */
record YearPlan(PeriodLength length, int day, Money price, boolean prorated, LocalDate closed) {

    /** What falls due on a date. */
    record Due(LocalDate on, long oere) {}

    /** One of the four by turns; day and price by the seed. */
    static YearPlan of(int number, Random seed, LocalDate closed) {
        PeriodLength length = number % 2 == 0 ? PeriodLength.MONTH : PeriodLength.WEEK;
        int day = number == 0 ? 31 : 1 + seed.nextInt(length == PeriodLength.MONTH ? 31 : 7);
        return new YearPlan(length, day, Money.ofOere(5_000 + seed.nextInt(45_000)), number == 2, closed);
    }

    PlanDraft draft(long unit, LocalDate today) {
        Schedule schedule = new Schedule(
                new ChargeDay(length, day),
                today.minusYears(1),
                Optional.empty(),
                prorated,
                HolidayRule.NO_CHARGE,
                EnumSet.allOf(DayOfWeek.class));
        return new PlanDraft(
                "Skoleår", "", schedule, price, Optional.empty(), Set.of(unit), Set.of(), Meals.ANY, false);
    }

    /** Of an account that is enrolled on that day, in order. */
    List<Due> until(LocalDate last, LocalDate enrolled) {
        return length == PeriodLength.MONTH ? months(last, enrolled) : weeks(last, enrolled);
    }

    private List<Due> months(LocalDate last, LocalDate enrolled) {
        List<Due> all = new ArrayList<>();
        YearMonth month = YearMonth.from(enrolled);
        long left = month.lengthOfMonth() - enrolled.getDayOfMonth() + 1L;
        long whole = month.lengthOfMonth();
        all.add(new Due(enrolled, prorated ? (2 * price.oere() * left + whole) / (2 * whole) : price.oere()));
        for (YearMonth next = month.plusMonths(1); !date(next, enrolled).isAfter(last); next = next.plusMonths(1)) {
            all.add(new Due(date(next, enrolled), price.oere()));
        }
        return all;
    }

    /** In advance: in the month before, but on the first when that day had gone by. */
    private LocalDate date(YearMonth paid, LocalDate enrolled) {
        LocalDate before = day == 1 ? paid.atDay(1) : date(paid.minusMonths(1));
        return before.isAfter(enrolled) ? before : paid.atDay(1);
    }

    private LocalDate date(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private List<Due> weeks(LocalDate last, LocalDate enrolled) {
        List<Due> all = new ArrayList<>();
        all.add(new Due(enrolled, price.oere()));
        LocalDate monday = enrolled.with(DayOfWeek.MONDAY).plusWeeks(1);
        for (; !date(monday, enrolled).isAfter(last); monday = monday.plusWeeks(1)) {
            if (!monday.equals(closed)) {
                all.add(new Due(date(monday, enrolled), price.oere()));
            }
        }
        return all;
    }

    private LocalDate date(LocalDate monday, LocalDate enrolled) {
        LocalDate before = day == 1 ? monday : monday.minusDays(8L - day);
        return before.isAfter(enrolled) ? before : monday;
    }
}
