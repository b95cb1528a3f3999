package dk.kantinekort.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.plan.HolidayRule;
import dk.kantinekort.subscription.plan.PeriodLength;
import dk.kantinekort.subscription.plan.PlanDraft;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    private static final Set<DayOfWeek> MONDAY = Set.of(DayOfWeek.MONDAY);

    @Test
    void a_sound_plan_is_taken_as_it_is_filled_in() {
        PlanDraft plan = new PlanCheck(
                        form(
                                " Skolemad ",
                                "450,50",
                                PeriodLength.MONTH,
                                "31",
                                "2027-08-01",
                                "2028-06-30",
                                "20",
                                MONDAY),
                        Set.of(7L),
                        Set.of(9L))
                .require();

        assertThat(plan.name()).isEqualTo("Skolemad");
        assertThat(plan.price()).isEqualTo(Money.ofOere(45_050));
        assertThat(plan.capacity()).contains(20);
        assertThat(plan.units()).containsExactly(7L);
        assertThat(plan.groups()).containsExactly(9L);
        assertThat(plan.schedule().chargeDay().day()).isEqualTo(31);
        assertThat(plan.schedule().ends()).contains(LocalDate.of(2028, 6, 30));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        PlanForm empty = form(" Sk ", "", PeriodLength.MONTH, "32", "", "x", "0", Set.of());

        assertThat(codes(empty, Set.of()))
                .containsExactly(
                        "PLAN_NAME_MISSING",
                        "PLAN_PRICE_MALFORMED",
                        "PLAN_CHARGE_DAY",
                        "PLAN_DATE_MALFORMED",
                        "PLAN_DATE_MALFORMED",
                        "PLAN_CAPACITY_MALFORMED",
                        "PLAN_DAYS_MISSING",
                        "PLAN_UNITS_MISSING");
    }

    @Test
    void a_week_has_seven_days_and_an_end_comes_after_the_start() {
        PlanForm form = form("Mad", "1", PeriodLength.WEEK, "8", "2027-08-01", "2027-07-31", "", MONDAY);

        assertThat(codes(form, Set.of(7L))).containsExactly("PLAN_CHARGE_DAY", "PLAN_ENDS_BEFORE_START");
    }

    private static List<String> codes(PlanForm form, Set<Long> units) {
        return catchThrowableOfType(RefusedException.class, () -> new PlanCheck(form, units, Set.of()).require())
                .refusals()
                .stream()
                .map(Refusal::code)
                .toList();
    }

    private static PlanForm form(
            String name,
            String price,
            PeriodLength length,
            String day,
            String starts,
            String ends,
            String capacity,
            Set<DayOfWeek> days) {
        return new PlanForm(
                name,
                "",
                price,
                length,
                day,
                starts,
                ends,
                capacity,
                false,
                HolidayRule.NO_MEAL,
                days,
                Set.of(),
                Set.of(),
                true,
                "",
                false);
    }
}
