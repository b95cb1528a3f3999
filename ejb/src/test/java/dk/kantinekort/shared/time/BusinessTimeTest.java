package dk.kantinekort.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {

    @Test
    void a_day_begins_at_midnight_in_denmark_in_winter_and_in_summer() {
        assertThat(BusinessTime.dateOf(Instant.parse("2026-01-14T22:59:59.999Z")))
                .isEqualTo("2026-01-14");
        assertThat(BusinessTime.dateOf(Instant.parse("2026-01-14T23:00:00Z"))).isEqualTo("2026-01-15");
        assertThat(BusinessTime.dateOf(Instant.parse("2026-07-14T21:59:59.999Z")))
                .isEqualTo("2026-07-14");
        assertThat(BusinessTime.dateOf(Instant.parse("2026-07-14T22:00:00Z"))).isEqualTo("2026-07-15");
    }

    @Test
    void the_days_of_the_changes_of_the_clock_have_23_and_25_hours() {
        assertThat(hours(LocalDate.of(2026, 3, 29))).isEqualTo(23);
        assertThat(hours(LocalDate.of(2026, 10, 25))).isEqualTo(25);
    }

    private static long hours(LocalDate date) {
        Instant end = BusinessTime.startOf(date.plusDays(1));
        return Duration.between(BusinessTime.startOf(date), end).toHours();
    }
}
