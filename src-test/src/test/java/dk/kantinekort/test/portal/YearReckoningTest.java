package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.HolidayRule;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.PeriodLength;
import dk.kantinekort.subscription.plan.Prices;
import dk.kantinekort.subscription.plan.Schedule;
import dk.kantinekort.test.portal.YearPupil.Spell;
import dk.kantinekort.test.portal.YearReckoning.Due;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The oracle of school years, by examples reckoned by hand; and that the portal's own schedule comes to the same without any trouble. */
class YearReckoningTest {

    private static final LocalDate AUGUST = LocalDate.of(2027, 8, 1);
    private static final LocalDate JUNE = LocalDate.of(2028, 6, 30);

    @Test
    void months_are_taken_in_advance_on_the_day_or_the_months_last() {
        assertThat(taken(Optional.empty(), List.of()))
                .containsExactly(
                        due(8, 17, 15_000),
                        due(8, 31, 31_000),
                        due(9, 30, 31_000),
                        due(10, 31, 31_000),
                        due(11, 30, 31_000));
    }

    @Test
    void what_is_declined_is_taken_after_1_3_or_7_days_and_never_after_leaving() {
        Spell two = spell(8, 30, 9, 2);
        Spell six = spell(10, 30, 11, 5);

        assertThat(taken(Optional.empty(), List.of(two, six)))
                .containsExactly(
                        due(8, 17, 15_000),
                        due(9, 3, 31_000),
                        due(9, 30, 31_000),
                        due(11, 7, 31_000),
                        due(11, 30, 31_000));
        assertThat(taken(Optional.of(LocalDate.of(2027, 11, 6)), List.of(two, six)))
                .hasSize(3);
    }

    @Test
    void what_is_declined_to_the_last_is_taken_no_more() {
        assertThat(taken(Optional.empty(), List.of(spell(8, 30, 9, 7)))).containsExactly(due(8, 17, 15_000));
    }

    @Test
    void the_days_after_leaving_are_paid_back() {
        assertThat(new YearReckoning(pupil(Optional.of(LocalDate.of(2027, 9, 30)), List.of()), days()).refunded())
                .isEqualTo(31_000);
        assertThat(new YearReckoning(pupil(Optional.of(LocalDate.of(2027, 8, 27)), List.of()), days()).refunded())
                .isEqualTo(4_000);
    }

    @Test
    void the_portals_schedule_comes_to_the_same() {
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            YearDays days = YearDays.of(AUGUST, JUNE, 100, random);
            List<YearPlan> plans = YearPlan.all(random, AUGUST);
            assertThat(IntStream.range(0, 1_000).mapToObj(i -> YearPupil.of(i, plans, random, days)))
                    .allSatisfy(pupil -> assertThat(new YearReckoning(pupil, days)
                                    .parts().stream()
                                            .map(part -> new Due(part.on(), part.oere()))
                                            .toList())
                            .isEqualTo(scheduled(pupil, days)));
        }
    }

    private static List<Due> scheduled(YearPupil pupil, YearDays days) {
        YearPlan plan = pupil.terms();
        Schedule schedule = plan.draft(1).schedule();
        Prices prices = new Prices(new TreeMap<>(Map.of(
                plan.starts().minusMonths(1),
                Money.ofOere(plan.price()),
                plan.laterFrom(),
                Money.ofOere(plan.later()))));
        List<Due> dues = new ArrayList<>();
        Optional<PeriodCharge> charge = schedule.first(pupil.enrols(), prices, days.closed());
        while (charge.isPresent()) {
            dues.add(new Due(charge.get().on(), charge.get().amount().oere()));
            charge = schedule.next(charge.get().period().last(), pupil.enrols(), prices, days.closed());
        }
        return dues;
    }

    private static List<Due> taken(Optional<LocalDate> leaves, List<Spell> spells) {
        return new YearReckoning(pupil(leaves, spells), days()).taken();
    }

    /** Of a plan at 310 kr on the 31st to the end of the year, refunded, from the 17th of August. */
    private static YearPupil pupil(Optional<LocalDate> leaves, List<Spell> spells) {
        YearPlan plan = new YearPlan(
                PeriodLength.MONTH,
                31,
                AUGUST,
                LocalDate.of(2027, 12, 31),
                31_000,
                31_000,
                JUNE,
                true,
                HolidayRule.NO_MEAL,
                EnumSet.allOf(DayOfWeek.class),
                true);
        return new YearPupil(30, plan, LocalDate.of(2027, 8, 17), spells, leaves);
    }

    private static YearDays days() {
        return new YearDays(AUGUST, JUNE, 1, Set.of());
    }

    private static Spell spell(int month, int day, int toMonth, int toDay) {
        return new Spell(LocalDate.of(2027, month, day), LocalDate.of(2027, toMonth, toDay), Behaviour.NO_COVER);
    }

    private static Due due(int month, int day, long oere) {
        return new Due(LocalDate.of(2027, month, day), oere);
    }
}
