package dk.kantinekort.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TryAgainTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 26);

    @Test
    void tries_come_1_3_and_7_days_after_the_first() {
        assertThat(TryAgain.after(1, FIRST, FIRST)).contains(FIRST.plusDays(1));
        assertThat(TryAgain.after(2, FIRST, FIRST.plusDays(1))).contains(FIRST.plusDays(3));
        assertThat(TryAgain.after(3, FIRST, FIRST.plusDays(3))).contains(FIRST.plusDays(7));
        assertThat(TryAgain.after(4, FIRST, FIRST.plusDays(7))).isEmpty();
    }

    @Test
    void a_day_that_has_gone_by_is_tomorrow() {
        assertThat(TryAgain.after(1, FIRST, FIRST.plusDays(5))).contains(FIRST.plusDays(6));
    }

    @Test
    void what_is_first_tried_on_the_earliest_day_is_tried_until_the_day_that_is_asked_for() {
        LocalDate day = LocalDate.of(2027, 3, 3);
        assertThat(TryAgain.firstTriedUntil(day)).isEqualTo(LocalDate.of(2027, 2, 24));
        assertThat(TryAgain.last(TryAgain.firstTriedUntil(day))).isEqualTo(day);
    }
}
