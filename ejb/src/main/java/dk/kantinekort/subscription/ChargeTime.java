package dk.kantinekort.subscription;

import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Subscriptions are charged at 06:00 in Denmark, once on a business date whatever the clocks do. */
final class ChargeTime {

    private static final LocalTime SIX = LocalTime.of(6, 0);

    private ChargeTime() {}

    static Instant on(LocalDate date) {
        return date.atTime(SIX).atZone(BusinessTime.ZONE).toInstant();
    }
}
