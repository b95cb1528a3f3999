package dk.kantinekort.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskAgainTest {

    private static final Instant BEGAN = Instant.parse("2027-01-04T12:00:00Z");

    @Test
    void asks_after_1_5_15_and_60_minutes_and_then_every_day() {
        List<Duration> asked = new ArrayList<>();
        Instant now = BEGAN;
        for (int i = 0; i < 7; i++) {
            now = AskAgain.next(BEGAN, now).orElseThrow();
            asked.add(Duration.between(BEGAN, now));
        }
        assertThat(asked)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(60),
                        Duration.ofDays(1),
                        Duration.ofDays(2),
                        Duration.ofDays(3));
    }

    @Test
    void a_time_that_was_slept_through_is_not_made_up_for() {
        assertThat(AskAgain.next(BEGAN, BEGAN.plus(Duration.ofDays(4)).plusSeconds(1)))
                .contains(BEGAN.plus(Duration.ofDays(5)));
    }

    @Test
    void the_last_time_is_the_seventh_day() {
        Instant seventh = BEGAN.plus(Duration.ofDays(7));
        assertThat(AskAgain.next(BEGAN, seventh.minusSeconds(1))).contains(seventh);
        assertThat(AskAgain.next(BEGAN, seventh)).isEmpty();
    }
}
