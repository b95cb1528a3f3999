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
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every charge day and every day of enrolment in twelve years, whatever the plan (F14). */
class ScheduleProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    private static final LocalDate LAST_SUNDAY = LocalDate.of(2035, 12, 30);
    private static final int DAYS = 4383;

    @Property
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

    @Property
    void every_charge_day_charges_each_week_once_on_that_weekday(@ForAll @IntRange(min = 1, max = 7) int day) {
        Schedule plan = YearsOfCharges.plan(PeriodLength.WEEK, day, FIRST, LAST_SUNDAY);

        List<PeriodCharge> charges = YearsOfCharges.all(plan, FIRST);

        assertThat(charges).hasSize((int) ChronoUnit.WEEKS.between(FIRST, LAST_SUNDAY.plusDays(1)));
        assertThat(charges.stream().skip(1))
                .allSatisfy(charge ->
                        assertThat(charge.on().getDayOfWeek().getValue()).isEqualTo(day));
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
                YearsOfCharges.all(YearsOfCharges.plan(length, Math.min(day, length.mostDays()), start, end), enrolled);

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
        Schedule plan = YearsOfCharges.plan(length, Math.min(day, length.mostDays()), FIRST, LAST);

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

    private static Stream<LocalDate> dates(Period period) {
        return period.first().datesUntil(period.last().plusDays(1));
    }
}
