package dk.kantinekort.web.report;

import dk.kantinekort.report.ConsumptionReport;
import dk.kantinekort.report.Period;
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
 * Consumption over time as bars: one for each day of the period, or for each month from the first with any consumption to the last,
 * whether anything was bought in it or not. Its units are its own: the page stretches it to its width.
 *
 * @param first day, or the first day of the first month
 * @param last likewise
 * @param highest the amount that the tallest bar stands for
 */
public record BarChart(List<Bar> bars, LocalDate first, LocalDate last, Money highest) {

    /** Height of the chart. */
    static final long HEIGHT = 200;

    private static final long STEP = 10;
    private static final long BAR = 8;

    /** So that little is not taken for nothing. */
    private static final long LEAST = 2;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * The report as a chart.
     *
     * @param report of some consumption
     * @param label of a bar, from its time and amount
     */
    static BarChart of(ConsumptionReport report, BiFunction<LocalDate, Money, String> label) {
        Map<LocalDate, Money> amounts = report.times().stream().collect(Collectors.toMap(Share::of, Share::amount));
        Money highest = amounts.values().stream().reduce(Money.ZERO, (a, b) -> a.isMoreThan(b) ? a : b);
        List<LocalDate> times = times(report);
        List<Bar> bars = new ArrayList<>();
        times.forEach(time -> {
            Money amount = amounts.getOrDefault(time, Money.ZERO);
            bars.add(bar(bars.size(), amount, highest, label.apply(time, amount)));
        });
        return new BarChart(bars, times.get(0), times.get(times.size() - 1), highest);
    }

    public long getWidth() {
        return bars.size() * STEP;
    }

    public long getHeight() {
        return HEIGHT;
    }

    private static List<LocalDate> times(ConsumptionReport report) {
        if (!report.byMonth()) {
            Period period = report.period();
            return period.first().datesUntil(period.last().plusDays(1)).toList();
        }
        List<Share<LocalDate>> months = report.times();
        LocalDate last = months.get(months.size() - 1).of();
        return Stream.iterate(months.get(0).of(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static Bar bar(int index, Money amount, Money highest, String label) {
        long height = amount.isPositive() ? Math.max(LEAST, amount.oere() * HEIGHT / highest.oere()) : 0;
        return new Bar(index * STEP + (STEP - BAR) / 2, HEIGHT - height, BAR, height, label);
    }
}
