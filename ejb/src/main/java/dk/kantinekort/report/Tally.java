package dk.kantinekort.report;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up rows by time, place and product. Products of one name are one: each unit numbers its own, and a name is all that whoever
 * bought them was shown; files tell their numbers too. What it keeps grows with those, not with the rows.
 */
final class Tally {

    /** A quarter's. More bars than that are too thin to be told apart on a phone. */
    private static final int MOST_DAYS_IN_CHART = 92;

    private static final int SHOWN_PRODUCTS = 100;
    private static final Share<String> NOTHING = new Share<>("", 0, Money.ZERO);

    private final Period period;
    private final boolean byMonth;
    private final Map<LocalDate, Share<LocalDate>> days = new TreeMap<>();
    private final Map<LocalDate, Share<LocalDate>> months = new TreeMap<>();
    private final Map<String, Share<String>> places = new HashMap<>();
    private final Map<String, Share<String>> products = new HashMap<>();

    Tally(Period period) {
        this.period = period;
        this.byMonth = period.days() > MOST_DAYS_IN_CHART;
    }

    void add(ConsumptionRow row) {
        if (!period.isLong()) {
            add(days, row.date(), row);
        }
        add(months, row.date().withDayOfMonth(1), row);
        add(places, row.place(), row);
        add(products, row.product(), row);
    }

    ConsumptionReport report() {
        List<Share<String>> all = dearestFirst(products.values());
        int shown = Math.min(all.size(), SHOWN_PRODUCTS);
        return new ConsumptionReport(
                period,
                byMonth,
                List.copyOf((byMonth ? months : days).values()),
                byMonth ? List.copyOf(days.values()) : List.of(),
                dearestFirst(places.values()),
                all.subList(0, shown),
                all.size() - shown,
                sum(all.subList(shown, all.size())),
                sum(all));
    }

    private static <T extends Comparable<? super T> & Serializable> void add(
            Map<T, Share<T>> shares, T of, ConsumptionRow row) {
        shares.merge(of, new Share<>(of, row.quantity(), row.amount()), Share::plus);
    }

    private static Share<String> sum(Collection<Share<String>> shares) {
        return shares.stream().reduce(NOTHING, Share::plus);
    }

    private static List<Share<String>> dearestFirst(Collection<Share<String>> shares) {
        return shares.stream()
                .sorted(Comparator.comparing((Share<String> share) -> share.amount())
                        .reversed()
                        .thenComparing(Share::of))
                .toList();
    }
}
