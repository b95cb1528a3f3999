package dk.kantinekort.subscription;

import dk.kantinekort.subscription.plan.HolidayRule;
import dk.kantinekort.subscription.plan.PeriodLength;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * A plan as staff have filled it in; text fields as typed, dates as date fields send them.
 *
 * @param ends empty for a plan without an end
 * @param capacity empty for any number
 * @param mealDays the weekdays that it is of use on
 * @param units public ids
 * @param groups names of the classes of person that it is for; empty for everybody
 * @param meals whether it buys a meal on each of those days
 * @param skus the products that the meal can be, with commas or blanks between; empty for any
 * @param refunds whether whoever leaves gets the days that are left back
 */
public record PlanForm(
        String name,
        String about,
        String price,
        PeriodLength length,
        String chargeDay,
        String starts,
        String ends,
        String capacity,
        boolean prorated,
        HolidayRule holidays,
        Set<DayOfWeek> mealDays,
        Set<String> units,
        Set<String> groups,
        boolean meals,
        String skus,
        boolean refunds) {

    public PlanForm {
        mealDays = Set.copyOf(mealDays);
        units = Set.copyOf(units);
        groups = Set.copyOf(groups);
    }
}
