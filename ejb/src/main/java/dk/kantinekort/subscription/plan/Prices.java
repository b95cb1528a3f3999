package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A plan's prices over time. A new price applies to the periods that begin on its day or later, never within one. */
public final class Prices {

    private final NavigableMap<LocalDate, Money> byFirstDay;

    /** @param byFirstDay not empty; each more than zero */
    public Prices(NavigableMap<LocalDate, Money> byFirstDay) {
        this.byFirstDay = new TreeMap<>(byFirstDay);
    }

    /** Of periods from before the first price that one holds as well. @param first the first day of a whole period */
    public Money of(LocalDate first) {
        return (byFirstDay.floorKey(first) == null ? byFirstDay.firstEntry() : byFirstDay.floorEntry(first)).getValue();
    }

    /** The next one to come after the periods that begin on that day. */
    public Optional<ComingPrice> after(LocalDate first) {
        return Optional.ofNullable(byFirstDay.higherEntry(first))
                .map(coming -> new ComingPrice(coming.getKey(), coming.getValue()));
    }
}
