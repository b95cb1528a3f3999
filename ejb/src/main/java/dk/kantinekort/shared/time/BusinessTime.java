package dk.kantinekort.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Business dates are calendar dates in Denmark, whatever the server's own zone. */
public final class BusinessTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private BusinessTime() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The first instant of the business date. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** The next time that clocks in Denmark show that time of day, later than the given instant. */
    public static Instant next(LocalTime time, Instant after) {
        LocalDate today = dateOf(after);
        Instant candidate = at(today, time);
        return candidate.isAfter(after) ? candidate : at(today.plusDays(1), time);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }
}
