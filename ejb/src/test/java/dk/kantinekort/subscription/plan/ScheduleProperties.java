package dk.kantinekort.subscription.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every charge day and every day of enrolment in twelve years, whatever the plan (F14). */
class ScheduleProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    private static final LocalDate LAST_SUNDAY = LocalDate.of(2035, 12, 30);
    private static final int DAYS = 4383;

    /** All 31 of them, with no regard to chance. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void every_charge_day_charges_each_month_once_on_that_day_or_the_months_last(
            @ForAll @IntRange(min = 1, max = 31) int day) {
        Schedule plan = YearsOfCharges.plan(PeriodLength.MONTH, day, FIRST, LAST);

        List<PeriodCharge> charges = YearsOfCharges.all(plan, FIRST);

        assertThat(charges)
                .extracting(charge -> YearMonth.from(charge.period().first()))
                .doesNotHaveDuplicates()
                .hasSize(12 * 12);
        assertThat(charges.stream().skip(1))
                .extracting(charge -> YearMonth.from(charge.on()))
                .doesNotHaveDuplicates();
        assertThat(charges.stream().skip(1))
                .allSatisfy(charge -> assertThat(charge.on().getDayOfMonth())
                        .isEqualTo(Math.min(day, YearMonth.from(charge.on()).lengthOfMonth())));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void every_charge_day_charges_each_week_once_on_that_weekday(@ForAll @IntRange(min = 1, max = 7) int day) {
        Schedule plan = YearsOfCharges.plan(PeriodLength.WEEK, day, FIRST, LAST_SUNDAY);

        List<PeriodCharge> charges = YearsOfCharges.all(plan, FIRST);

        assertThat(charges).hasSize((int) ChronoUnit.WEEKS.between(FIRST, LAST_SUNDAY.plusDays(1)));
        assertThat(charges.stream().skip(1))
                .allSatisfy(charge ->
                        assertThat(charge.on().getDayOfWeek().getValue()).isEqualTo(day));
    }

    /** By whoever enrols at any time; until a charge day comes round that was not gone by, the first of the month takes its place. */
    @Property
    void every_charge_day_of_twelve_years_is_used_once_after_any_enrolment(
            @ForAll @IntRange(min = 1, max = 31) int day, @ForAll @IntRange(max = DAYS - 1) int enrols) {
        LocalDate enrolled = FIRST.plusDays(enrols);
        Schedule plan = YearsOfCharges.plan(PeriodLength.MONTH, day, FIRST, LAST);

        List<LocalDate> charged = YearsOfCharges.all(plan, enrolled).stream()
                .skip(1)
                .map(PeriodCharge::on)
                .toList();

        List<LocalDate> days = Stream.iterate(YearMonth.from(enrolled), month -> month.plusMonths(1))
                .limit(12 * 12)
                .map(month -> month.atDay(Math.min(day, month.lengthOfMonth())))
                .filter(date -> date.isAfter(enrolled)
                        && !date.isAfter(
                                day == 1 ? LAST : LAST.withDayOfMonth(1).minusDays(1)))
                .toList();
        assertThat(charged).containsAll(days);
        assertThat(charged.stream().filter(date -> !days.contains(date)))
                .allMatch(date -> date.equals(enrolled.withDayOfMonth(1).plusMonths(1)))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void every_day_from_enrolment_to_the_end_is_paid_for_exactly_once(
            @ForAll PeriodLength length,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(max = DAYS - 1) int starts,
            @ForAll @IntRange(max = DAYS - 1) int lasts,
            @ForAll @IntRange(max = DAYS - 1) int enrols) {
        LocalDate start = FIRST.plusDays(starts);
        LocalDate end = start.plusDays(lasts);
        LocalDate enrolled = FIRST.plusDays(enrols);

        List<PeriodCharge> charges =
                YearsOfCharges.all(YearsOfCharges.plan(length, dayOf(length, day), start, end), enrolled);

        LocalDate from = enrolled.isAfter(start) ? enrolled : start;
        assertThat(charges.stream().map(PeriodCharge::period).flatMap(ScheduleProperties::dates))
                .containsExactlyElementsOf(
                        from.isAfter(end)
                                ? List.of()
                                : from.datesUntil(end.plusDays(1)).toList());
    }

    @Property
    void charges_come_in_order_and_no_later_than_the_first_day_that_they_pay_for(
            @ForAll PeriodLength length,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(max = DAYS - 1) int enrols) {
        Schedule plan = YearsOfCharges.plan(length, dayOf(length, day), FIRST, LAST);

        List<PeriodCharge> charges = YearsOfCharges.all(plan, FIRST.plusDays(enrols));

        assertThat(charges).extracting(PeriodCharge::on).isSorted().doesNotHaveDuplicates();
        assertThat(charges)
                .noneMatch(charge -> charge.on().isAfter(charge.period().first()));
        assertThat(charges.stream().skip(1))
                .allMatch(charge -> charge.on().isAfter(charge.period().first().minusDays(length.mostDays() + 1L)));
    }

    @Property
    void parts_of_a_period_cost_no_more_than_an_oere_from_their_exact_share(
            @ForAll @IntRange(max = DAYS - 1) int enrols, @ForAll @IntRange(min = 1, max = 1_000_000) int oere) {
        Prices prices = new Prices(new TreeMap<>(Map.of(FIRST, Money.ofOere(oere))));
        LocalDate enrolled = FIRST.plusDays(enrols);
        Schedule plan = new Schedule(
                new ChargeDay(PeriodLength.MONTH, 1),
                FIRST,
                Optional.empty(),
                true,
                HolidayRule.NO_MEAL,
                YearsOfCharges.SCHOOL_DAYS);

        PeriodCharge first = plan.first(enrolled, prices, Set.of()).orElseThrow();

        long days = enrolled.lengthOfMonth();
        long exactTimesDays = oere * first.period().days();
        assertThat(Math.abs(first.amount().oere() * days - exactTimesDays)).isLessThanOrEqualTo(days / 2 + 1);
    }

    /** So that each day of a week is drawn as often as any other. */
    private static int dayOf(PeriodLength length, int day) {
        return 1 + (day - 1) % length.mostDays();
    }

    private static Stream<LocalDate> dates(Period period) {
        return period.first().datesUntil(period.last().plusDays(1));
    }
}
