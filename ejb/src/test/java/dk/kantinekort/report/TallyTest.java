package dk.kantinekort.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final Tally quarter = new Tally(new Period(MONDAY, MONDAY.plusDays(91)));

    @Test
    void rows_are_added_up_by_day_place_and_product() {
        quarter.add(row(MONDAY.plusDays(1), "Skolen", "Mælk", 2, 1000));
        quarter.add(row(MONDAY, "Skolen", "Mælk", 1, 500));
        quarter.add(row(MONDAY, "Hallen", "Suppe", 1, 3000));

        ConsumptionReport report = quarter.report();

        assertThat(report.byMonth()).isFalse();
        assertThat(report.days()).as("they are its times").isEmpty();
        assertThat(report.times())
                .containsExactly(
                        new Share<>(MONDAY, 2, Money.ofOere(3500)),
                        new Share<>(MONDAY.plusDays(1), 2, Money.ofOere(1000)));
        assertThat(report.places())
                .containsExactly(
                        new Share<>("Hallen", 1, Money.ofOere(3000)), new Share<>("Skolen", 3, Money.ofOere(1500)));
        assertThat(report.products())
                .containsExactly(
                        new Share<>("Suppe", 1, Money.ofOere(3000)), new Share<>("Mælk", 3, Money.ofOere(1500)));
        assertThat(report.total()).isEqualTo(new Share<>("", 4, Money.ofOere(4500)));
    }

    @Test
    void a_product_of_one_name_is_one_whatever_number_a_unit_gives_it() {
        quarter.add(new ConsumptionRow(MONDAY, "Skolen", "17", "Mælk", 1, Money.ofOere(500)));
        quarter.add(new ConsumptionRow(MONDAY, "Hallen", "M-1", "Mælk", 1, Money.ofOere(700)));

        assertThat(quarter.report().products()).containsExactly(new Share<>("Mælk", 2, Money.ofOere(1200)));
    }

    @Test
    void more_than_a_quarter_is_told_by_months_and_its_days_beside_them() {
        Tally year = new Tally(new Period(MONDAY, MONDAY.plusDays(365)));
        year.add(row(MONDAY, "Skolen", "Mælk", 1, 500));
        year.add(row(MONDAY.plusDays(1), "Skolen", "Mælk", 1, 500));

        assertThat(year.report().byMonth()).isTrue();
        assertThat(year.report().times())
                .containsExactly(new Share<>(LocalDate.parse("2026-11-01"), 2, Money.ofOere(1000)));
        assertThat(year.report().days()).extracting(Share::of).containsExactly(MONDAY, MONDAY.plusDays(1));
    }

    @Test
    void more_than_a_year_has_no_days() {
        Tally longer = new Tally(new Period(MONDAY, MONDAY.plusDays(366)));
        longer.add(row(MONDAY, "Skolen", "Mælk", 1, 500));

        assertThat(longer.report().days()).isEmpty();
        assertThat(longer.report().times()).hasSize(1);
    }

    @Test
    void of_many_products_the_cheapest_are_summed_up() {
        for (int i = 1; i <= 103; i++) {
            quarter.add(row(MONDAY, "Skolen", "Vare " + i, 1, i * 100));
        }

        ConsumptionReport report = quarter.report();

        assertThat(report.products()).hasSize(100);
        assertThat(report.products().get(0).of()).isEqualTo("Vare 103");
        assertThat(report.otherProducts()).isEqualTo(3);
        assertThat(report.other().amount()).isEqualTo(Money.ofOere(600));
        assertThat(report.total().quantity()).isEqualTo(103);
    }

    @Test
    void nothing_comes_to_nothing() {
        assertThat(quarter.report().times()).isEmpty();
        assertThat(quarter.report().total().amount()).isEqualTo(Money.ZERO);
    }

    private static ConsumptionRow row(LocalDate date, String place, String product, long quantity, long oere) {
        return new ConsumptionRow(date, place, product, product, quantity, Money.ofOere(oere));
    }
}
