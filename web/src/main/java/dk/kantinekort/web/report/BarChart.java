package dk.kantinekort.web.report;

import dk.kantinekort.report.ConsumptionReport;
import dk.kantinekort.report.Share;
import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Consumption over time as bars, one for each day or month of the period whether anything was bought or not. Its units are its own:
 * the page stretches it to its width.
 *
 * @param highest the amount that the tallest bar stands for
 */
public record BarChart(List<Bar> bars, Money highest) {

    /** Height of the chart. */
    static final long HEIGHT = 200;

    private static final long STEP = 10;
    private static final long BAR = 8;

    /** So that little is not taken for nothing. */
    private static final long LEAST = 2;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** @param label of a bar, from its time and amount */
    static BarChart of(ConsumptionReport report, BiFunction<LocalDate, Money, String> label) {
        Map<LocalDate, Money> amounts = report.times().stream().collect(Collectors.toMap(Share::of, Share::amount));
        Money highest = amounts.values().stream().reduce(Money.ZERO, (a, b) -> a.isMoreThan(b) ? a : b);
        List<Bar> bars = new ArrayList<>();
        times(report).forEach(time -> {
            Money amount = amounts.getOrDefault(time, Money.ZERO);
            bars.add(bar(bars.size(), amount, highest, label.apply(time, amount)));
        });
        return new BarChart(bars, highest);
    }

    public long getWidth() {
        return bars.size() * STEP;
    }

    public long getHeight() {
        return HEIGHT;
    }

    private static Stream<LocalDate> times(ConsumptionReport report) {
        LocalDate last = report.period().last();
        LocalDate first = report.period().first();
        return report.byMonth()
                ? Stream.iterate(first.withDayOfMonth(1), time -> !time.isAfter(last), time -> time.plusMonths(1))
                : first.datesUntil(last.plusDays(1));
    }

    private static Bar bar(int index, Money amount, Money highest, String label) {
        long height = amount.isPositive() ? Math.max(LEAST, amount.oere() * HEIGHT / highest.oere()) : 0;
        return new Bar(index * STEP + (STEP - BAR) / 2, HEIGHT - height, BAR, height, label);
    }
}
