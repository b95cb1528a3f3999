package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * When a plan is charged, and for what (rule 24). Every period that the plan is offered in is charged once, on the charge day
 * that lies on or before its first day, so in advance; the first one at enrolment, whatever the day.
 *
 * @param ends the last day; empty for a plan without an end
 * @param prorated whether a period of which only a part is had costs that part; else it costs the whole price
 * @param mealDays the weekdays that a meal is served on; for a plan without meals, the days that it is of use on
 */
public record Schedule(
        ChargeDay chargeDay,
        LocalDate starts,
        Optional<LocalDate> ends,
        boolean prorated,
        HolidayRule holidays,
        Set<DayOfWeek> mealDays) {

    public Schedule {
        mealDays = Set.copyOf(mealDays);
        if (ends.filter(end -> end.isBefore(starts)).isPresent()) {
            throw new IllegalArgumentException("a plan from " + starts + " to " + ends);
        }
    }

    /**
     * The period that is paid at enrolment: the one under way, or the plan's first when it has not begun yet.
     *
     * @return empty when the plan is over
     */
    public Optional<PeriodCharge> first(LocalDate enrolled, Prices prices, Set<LocalDate> closed) {
        LocalDate from = enrolled.isAfter(starts) ? enrolled : starts;
        return charge(from, enrolled, prices, closed)
                .map(charge -> new PeriodCharge(charge.period(), enrolled, charge.amount()));
    }

    /**
     * The period after one that ended on that day.
     *
     * @param enrolled until which no charge by plan falls due
     * @return empty when the plan is over by then
     */
    public Optional<PeriodCharge> next(LocalDate ended, LocalDate enrolled, Prices prices, Set<LocalDate> closed) {
        LocalDate day = ended.plusDays(1);
        return charge(day.isAfter(starts) ? day : starts, enrolled, prices, closed);
    }

    /** Whether its last day has gone by. */
    public boolean isOverBy(LocalDate today) {
        return ends.filter(today::isAfter).isPresent();
    }

    /**
     * The first period that begins on that day or later.
     *
     * @param enrolled until which no charge by plan falls due
     * @return empty when the plan is over by then
     */
    public Optional<PeriodCharge> firstFrom(LocalDate day, LocalDate enrolled, Prices prices, Set<LocalDate> closed) {
        Period around = chargeDay.periodAround(day);
        return next(around.first().equals(day) ? day.minusDays(1) : around.last(), enrolled, prices, closed);
    }

    /** Whether the plan gives a meal on that date, to whoever has paid for it. */
    public boolean servesOn(LocalDate date, Set<LocalDate> closed) {
        return isOffered(date) && mealDays.contains(date.getDayOfWeek()) && !closed.contains(date);
    }

    private Optional<PeriodCharge> charge(LocalDate from, LocalDate enrolled, Prices prices, Set<LocalDate> closed) {
        if (!isOffered(from)) {
            return Optional.empty();
        }
        Period whole = chargeDay.periodAround(from);
        Period had = ends.map(whole::to).orElse(whole).from(from);
        return Optional.of(new PeriodCharge(had, dueOn(had, whole, enrolled), amount(had, whole, prices, closed)));
    }

    /** The charge day before it; its own first day when that one was not to be had yet, or it has begun without being had. */
    private LocalDate dueOn(Period had, Period whole, LocalDate enrolled) {
        LocalDate planned = chargeDay.before(whole);
        return planned.isAfter(enrolled) && had.first().equals(whole.first()) ? planned : had.first();
    }

    private Money amount(Period had, Period whole, Prices prices, Set<LocalDate> closed) {
        if (holidays == HolidayRule.NO_CHARGE && !had.hasOpenDay(mealDays, closed)) {
            return Money.ZERO;
        }
        Money price = prices.of(whole.first());
        return prorated ? had.shareOf(price, whole) : price;
    }

    private boolean isOffered(LocalDate date) {
        return !date.isBefore(starts) && ends.filter(date::isAfter).isEmpty();
    }
}
