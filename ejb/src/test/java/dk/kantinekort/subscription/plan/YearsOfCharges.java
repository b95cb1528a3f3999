package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Runs a plan from an enrolment on, as the portal does charge by charge. */
final class YearsOfCharges {

    static final Money PRICE = Money.ofKroner(310);
    static final Prices PRICES = new Prices(new TreeMap<>(Map.of(LocalDate.of(2024, 1, 1), PRICE)));
    static final Set<DayOfWeek> SCHOOL_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private YearsOfCharges() {}

    static Schedule plan(PeriodLength length, int day, LocalDate starts, LocalDate ends) {
        return new Schedule(
                new ChargeDay(length, day), starts, Optional.of(ends), false, HolidayRule.NO_MEAL, SCHOOL_DAYS);
    }

    static List<PeriodCharge> all(Schedule plan, LocalDate enrolled) {
        return all(plan, enrolled, PRICES, Set.of());
    }

    static List<PeriodCharge> all(Schedule plan, LocalDate enrolled, Prices prices, Set<LocalDate> closed) {
        List<PeriodCharge> charges = new ArrayList<>();
        Optional<PeriodCharge> charge = plan.first(enrolled, prices, closed);
        while (charge.isPresent()) {
            charges.add(charge.get());
            charge = plan.next(charge.get().period().last(), enrolled, prices, closed);
        }
        return charges;
    }
}
