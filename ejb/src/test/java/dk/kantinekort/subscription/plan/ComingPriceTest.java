package dk.kantinekort.subscription.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComingPriceTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final Money OLD = Money.ofKroner(310);
    private static final Money NEW = Money.ofKroner(325);
    private static final Prices PRICES = new Prices(new TreeMap<>(Map.of(MAY, OLD, MAY.plusDays(14), NEW)));

    private final Schedule plan = new Schedule(
            new ChargeDay(PeriodLength.MONTH, 5),
            MAY,
            Optional.of(LocalDate.of(2027, 7, 31)),
            false,
            HolidayRule.NO_MEAL,
            YearsOfCharges.SCHOOL_DAYS);

    @Test
    void a_price_is_to_come_until_a_period_begins_with_it() {
        assertThat(PRICES.after(MAY)).contains(new ComingPrice(MAY.plusDays(14), NEW));
        assertThat(PRICES.after(LocalDate.of(2027, 6, 1))).isEmpty();
    }

    @Test
    void it_is_charged_first_for_the_next_whole_period() {
        PeriodCharge first =
                plan.firstFrom(MAY.plusDays(14), MAY, PRICES, Set.of()).orElseThrow();

        assertThat(first).isEqualTo(new PeriodCharge(june(), LocalDate.of(2027, 5, 5), NEW));
        assertThat(plan.firstFrom(june().first(), MAY, PRICES, Set.of())).contains(first);
        assertThat(plan.firstFrom(LocalDate.of(2027, 8, 1), MAY, PRICES, Set.of()))
                .isEmpty();
    }

    @Test
    void a_charge_whose_day_has_gone_by_is_told_for_today() {
        PeriodCharge charge = new PeriodCharge(june(), LocalDate.of(2027, 6, 5), NEW);

        assertThat(charge.notBefore(LocalDate.of(2027, 6, 7)).on()).isEqualTo(LocalDate.of(2027, 6, 7));
        assertThat(charge.notBefore(LocalDate.of(2027, 6, 5))).isEqualTo(charge);
    }

    private static Period june() {
        return new Period(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30));
    }
}
