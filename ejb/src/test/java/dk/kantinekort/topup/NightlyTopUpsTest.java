package dk.kantinekort.topup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NightlyTopUpsTest {

    @Test
    void there_is_one_night_for_each_date_also_when_the_clocks_change() {
        NightlyTopUps nights = new NightlyTopUps();
        LocalDate date = LocalDate.of(2026, 1, 1);
        Instant night = BusinessTime.startOf(date);
        while (date.getYear() == 2026) {
            night = nights.afterFaults(night).orElseThrow();
            assertThat(night.atZone(BusinessTime.ZONE).toLocalTime()).isEqualTo(LocalTime.of(3, 0));
            assertThat(BusinessTime.dateOf(night)).isEqualTo(date);
            date = date.plusDays(1);
        }
    }
}
