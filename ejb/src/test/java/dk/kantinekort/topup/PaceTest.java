package dk.kantinekort.topup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant MORNING = Instant.parse("2027-01-04T07:00:00Z");

    private final Pace pace = new Pace(new TopUpSettings(50, 500, 3, 60, 240, 15));

    @Test
    void the_first_may_come_at_once() {
        assertThat(pace.next(List.of())).isEmpty();
    }

    @Test
    void the_next_comes_an_hour_after_the_last_in_whatever_order_they_are_told() {
        assertThat(pace.next(List.of(MORNING.plusSeconds(5_400), MORNING))).contains(MORNING.plusSeconds(9_000));
    }

    @Test
    void the_third_of_a_day_is_the_last_until_midnight_in_denmark() {
        List<Instant> three = List.of(MORNING, MORNING.plusSeconds(3_600), MORNING.plusSeconds(7_200));
        assertThat(pace.next(three)).contains(Instant.parse("2027-01-04T23:00:00Z"));
    }

    @Test
    void those_of_the_day_before_do_not_count() {
        Instant afterMidnight = Instant.parse("2027-01-03T23:30:00Z");
        List<Instant> done = List.of(MORNING.minusSeconds(50_000), MORNING.minusSeconds(40_000), afterMidnight);
        assertThat(pace.next(done)).contains(afterMidnight.plusSeconds(3_600));
    }

    @Test
    void a_third_late_at_night_makes_the_next_wait_its_hour_past_midnight() {
        Instant late = Instant.parse("2027-01-04T22:40:00Z");
        assertThat(pace.next(List.of(MORNING, MORNING.plusSeconds(3_600), late)))
                .contains(late.plusSeconds(3_600));
    }
}
