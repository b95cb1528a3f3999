package dk.kantinekort.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
}
