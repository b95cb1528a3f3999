package dk.kantinekort.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChargeTimeTest {

    @Test
    void charges_fall_due_at_six_in_denmark_when_the_clocks_change_as_well() {
        assertThat(ChargeTime.on(LocalDate.of(2026, 3, 28))).isEqualTo(Instant.parse("2026-03-28T05:00:00Z"));
        assertThat(ChargeTime.on(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T04:00:00Z"));
        assertThat(ChargeTime.on(LocalDate.of(2026, 10, 24))).isEqualTo(Instant.parse("2026-10-24T04:00:00Z"));
        assertThat(ChargeTime.on(LocalDate.of(2026, 10, 25))).isEqualTo(Instant.parse("2026-10-25T05:00:00Z"));
    }

    /** Each of the days, with no regard to chance: both changes of the clocks of every year are among them. */
    @Property(tries = 4383, generation = GenerationMode.EXHAUSTIVE)
    void every_business_date_of_twelve_years_has_one_time_of_its_own(@ForAll @IntRange(max = 4382) int day) {
        LocalDate date = LocalDate.of(2024, 1, 1).plusDays(day);

        assertThat(BusinessTime.dateOf(ChargeTime.on(date))).isEqualTo(date);
        assertThat(ChargeTime.on(date).atZone(BusinessTime.ZONE).toLocalTime()).isEqualTo(LocalTime.of(6, 0));
        assertThat(ChargeTime.on(date)).isBefore(ChargeTime.on(date.plusDays(1)));
    }
}
