package dk.kantinekort.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.report.ConsumptionReport;
import dk.kantinekort.report.Period;
import dk.kantinekort.report.Share;
import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    @Test
    void every_day_has_a_bar_and_the_dearest_is_as_high_as_the_chart() {
        BarChart chart = chart(report(false, FIRST.plusDays(3), List.of(share(1, 1000), share(3, 4000))));

        assertThat(chart.bars()).extracting(Bar::height).containsExactly(0L, 50L, 0L, 200L);
        assertThat(chart.bars()).allMatch(bar -> bar.y() + bar.height() == BarChart.HEIGHT);
        assertThat(chart.bars().get(3).label()).isEqualTo("2026-11-04 40,00 kr");
        assertThat(chart.getWidth()).isEqualTo(40);
        assertThat(chart.highest()).isEqualTo(Money.ofOere(4000));
    }

    @Test
    void little_beside_much_is_still_seen() {
        BarChart chart = chart(report(false, FIRST.plusDays(1), List.of(share(0, 1), share(1, 1_000_000))));

        assertThat(chart.bars().get(0).height()).isEqualTo(2);
    }

    @Test
    void months_have_a_bar_each_from_the_first_with_anything_to_the_last() {
        List<Share<LocalDate>> months = List.of(share(0, 500), share(LocalDate.parse("2028-02-01"), 1000));
        BarChart chart = chart(report(true, LocalDate.parse("9998-12-31"), months));

        assertThat(chart.bars()).hasSize(16);
        assertThat(chart.first()).isEqualTo(FIRST);
        assertThat(chart.last()).isEqualTo(LocalDate.parse("2028-02-01"));
    }

    @Test
    void what_cost_nothing_is_a_bar_without_height() {
        assertThat(chart(report(false, FIRST, List.of(share(0, 0)))).bars())
                .extracting(Bar::height)
                .containsExactly(0L);
    }

    private static BarChart chart(ConsumptionReport report) {
        return BarChart.of(report, (time, amount) -> time + " " + amount);
    }

    private static ConsumptionReport report(boolean byMonth, LocalDate last, List<Share<LocalDate>> times) {
        Share<String> none = new Share<>("", 0, Money.ZERO);
        return new ConsumptionReport(
                new Period(FIRST, last), byMonth, times, List.of(), List.of(), List.of(), 0, none, none);
    }

    private static Share<LocalDate> share(int day, long oere) {
        return share(FIRST.plusDays(day), oere);
    }

    private static Share<LocalDate> share(LocalDate time, long oere) {
        return new Share<>(time, 1, Money.ofOere(oere));
    }
}
