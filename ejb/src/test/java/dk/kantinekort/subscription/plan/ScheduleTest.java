package dk.kantinekort.subscription.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate FIRST_OF_MAY = LocalDate.of(2027, 5, 1);
    private static final LocalDate END_OF_JULY = LocalDate.of(2027, 7, 31);

    @Test
    void the_day_that_a_month_lacks_is_its_last_and_comes_back() {
        Schedule plan =
                YearsOfCharges.plan(PeriodLength.MONTH, 31, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31));

        assertThat(YearsOfCharges.all(plan, LocalDate.of(2027, 1, 1)))
                .extracting(PeriodCharge::on)
                .containsExactly(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2027, 4, 30));
    }

    @Test
    void a_charge_day_that_had_gone_by_at_enrolment_is_the_periods_first() {
        Schedule plan =
                YearsOfCharges.plan(PeriodLength.MONTH, 15, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31));

        assertThat(YearsOfCharges.all(plan, LocalDate.of(2027, 2, 20)))
                .extracting(PeriodCharge::on)
                .containsExactly(
                        LocalDate.of(2027, 2, 20),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 15),
                        LocalDate.of(2027, 4, 15));
    }

    @Test
    void a_start_within_a_period_costs_the_whole_price_unless_the_plan_says_otherwise() {
        assertThat(firstAmount(false, LocalDate.of(2027, 5, 22))).isEqualTo(Money.ofKroner(310));
        assertThat(firstAmount(true, LocalDate.of(2027, 5, 22))).isEqualTo(Money.ofKroner(100));
    }

    @Test
    void half_an_oere_is_rounded_up() {
        Prices oneOere = new Prices(new TreeMap<>(Map.of(FIRST_OF_MAY, Money.ofOere(1))));
        Schedule june = plan(true, HolidayRule.NO_MEAL);

        assertThat(june.first(LocalDate.of(2027, 6, 16), oneOere, Set.of())
                        .orElseThrow()
                        .amount())
                .isEqualTo(Money.ofOere(1));
        assertThat(june.first(LocalDate.of(2027, 6, 17), oneOere, Set.of())
                        .orElseThrow()
                        .amount())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void whoever_enrols_before_the_plan_begins_pays_its_first_period_at_once() {
        PeriodCharge first = plan(false, HolidayRule.NO_MEAL)
                .first(LocalDate.of(2027, 4, 12), YearsOfCharges.PRICES, Set.of())
                .orElseThrow();

        assertThat(first.on()).isEqualTo(LocalDate.of(2027, 4, 12));
        assertThat(first.period()).isEqualTo(new Period(FIRST_OF_MAY, LocalDate.of(2027, 5, 31)));
    }

    @Test
    void a_plan_that_is_over_takes_nobody() {
        assertThat(plan(false, HolidayRule.NO_MEAL).first(END_OF_JULY.plusDays(1), YearsOfCharges.PRICES, Set.of()))
                .isEmpty();
    }

    @Test
    void a_period_without_an_open_day_is_free_where_the_plan_says_so() {
        Set<LocalDate> summer =
                LocalDate.of(2027, 6, 30).datesUntil(LocalDate.of(2027, 8, 1)).collect(Collectors.toSet());

        assertThat(amounts(plan(false, HolidayRule.NO_CHARGE), summer))
                .containsExactly(Money.ofKroner(310), Money.ofKroner(310), Money.ZERO);
        assertThat(amounts(plan(false, HolidayRule.NO_MEAL), summer)).containsOnly(Money.ofKroner(310));
    }

    @Test
    void a_new_price_holds_from_the_next_period_on() {
        Prices risen = new Prices(new TreeMap<>(
                Map.of(FIRST_OF_MAY, Money.ofKroner(310), LocalDate.of(2027, 6, 2), Money.ofKroner(325))));

        assertThat(YearsOfCharges.all(plan(false, HolidayRule.NO_MEAL), FIRST_OF_MAY, risen, Set.of()))
                .extracting(PeriodCharge::amount)
                .containsExactly(Money.ofKroner(310), Money.ofKroner(310), Money.ofKroner(325));
    }

    @Test
    void meals_are_served_on_the_plans_open_weekdays() {
        Schedule plan = plan(false, HolidayRule.NO_MEAL);
        LocalDate monday = LocalDate.of(2027, 5, 3);

        assertThat(plan.servesOn(monday, Set.of())).isTrue();
        assertThat(plan.servesOn(monday, Set.of(monday))).isFalse();
        assertThat(plan.servesOn(monday.minusDays(1), Set.of())).isFalse();
        assertThat(plan.servesOn(LocalDate.of(2027, 8, 2), Set.of())).isFalse();
    }

    private static Schedule plan(boolean prorated, HolidayRule holidays) {
        return new Schedule(
                new ChargeDay(PeriodLength.MONTH, 1),
                FIRST_OF_MAY,
                Optional.of(END_OF_JULY),
                prorated,
                holidays,
                YearsOfCharges.SCHOOL_DAYS);
    }

    private static Money firstAmount(boolean prorated, LocalDate enrolled) {
        return plan(prorated, HolidayRule.NO_MEAL)
                .first(enrolled, YearsOfCharges.PRICES, Set.of())
                .orElseThrow()
                .amount();
    }

    private static List<Money> amounts(Schedule plan, Set<LocalDate> closed) {
        return YearsOfCharges.all(plan, FIRST_OF_MAY, YearsOfCharges.PRICES, closed).stream()
                .map(PeriodCharge::amount)
                .toList();
    }
}
