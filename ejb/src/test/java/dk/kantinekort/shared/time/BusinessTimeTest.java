package dk.kantinekort.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Also of a time that a day lacks or has twice: work of every night from one to the next, whenever it gets done (F15). */
    @ParameterizedTest
    @ValueSource(strings = {"00:00", "02:00", "02:30", "03:00", "06:00", "23:59:59"})
    void every_business_date_of_twelve_years_has_one_run_at_a_time_of_day(LocalTime time) {
        LocalDate first = LocalDate.of(2024, 1, 1);
        LocalDate last = LocalDate.of(2035, 12, 31);
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;

        List<LocalDate> runs = Stream.iterate(
                        BusinessTime.next(time, BusinessTime.startOf(first).minusNanos(1)),
                        run -> BusinessTime.next(time, run.plus(Duration.ofMinutes(40))))
                .limit(days)
                .map(BusinessTime::dateOf)
                .toList();

        assertThat(runs)
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1)).toList());
    }

    private static long hours(LocalDate date) {
        Instant end = BusinessTime.startOf(date.plusDays(1));
        return Duration.between(BusinessTime.startOf(date), end).toHours();
    }
}
