package dk.kantinekort.test.portal;

import dk.kantinekort.person.Cpr;
import java.util.concurrent.atomic.AtomicInteger;

/** CPR numbers for persons that tests make: born in January 1940 to 1956, with day + 60, as no demo person is. */
final class DemoCpr {

    private static final AtomicInteger PERSONS = new AtomicInteger();
    private static final int DAYS = 28;

    private DemoCpr() {}

    static Cpr next() {
        int number = PERSONS.getAndIncrement();
        int day = 61 + number % DAYS;
        int year = 40 + number / DAYS % 17;
        return Cpr.parse("%02d01%02d%04d".formatted(day, year, 3000 + number / DAYS / 17), true)
                .orElseThrow();
    }
}
