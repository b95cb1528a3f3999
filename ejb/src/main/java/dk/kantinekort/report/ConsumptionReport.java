package dk.kantinekort.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Consumption in a period.
 *
 * @param period what was asked for
 * @param byMonth whether it has more days than a chart has room for, so that times are months, each named by its first day
 * @param times with any consumption, the earliest first: days or months
 * @param days likewise, where the times are months of no more than a year; else none
 * @param places where most was spent first
 * @param products on which most was spent first, no more than a hundred
 * @param otherProducts how many more there are
 * @param other what those come to
 * @param total of all
 */
public record ConsumptionReport(
        Period period,
        boolean byMonth,
        List<Share<LocalDate>> times,
        List<Share<LocalDate>> days,
        List<Share<String>> places,
        List<Share<String>> products,
        int otherProducts,
        Share<String> other,
        Share<String> total)
        implements Serializable {

    public ConsumptionReport {
        times = List.copyOf(times);
        days = List.copyOf(days);
        places = List.copyOf(places);
        products = List.copyOf(products);
    }
}
