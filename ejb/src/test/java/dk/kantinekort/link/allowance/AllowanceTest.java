package dk.kantinekort.link.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Limit FIVE_AN_HOUR = new Limit(5, Duration.ofHours(1));

    private final Allowance allowance = new Allowance(AllowanceKind.PERSON, "1", NOW);

    @Test
    void the_sixth_within_an_hour_is_refused() {
        takeAll(NOW);

        assertThat(allowance.take(FIVE_AN_HOUR, NOW.plusSeconds(3600))).isFalse();
    }

    @Test
    void whoever_waits_an_hour_may_begin_anew_though_they_went_on_in_vain() {
        takeAll(NOW);
        assertThat(allowance.take(FIVE_AN_HOUR, NOW.plusSeconds(1800))).isFalse();

        assertThat(allowance.take(FIVE_AN_HOUR, NOW.plusSeconds(3601))).isTrue();
        assertThat(allowance.refused()).isZero();
    }

    @Test
    void what_was_no_guess_is_given_back() {
        takeAll(NOW);

        allowance.giveBack();

        assertThat(allowance.take(FIVE_AN_HOUR, NOW)).isTrue();
        assertThat(allowance.take(FIVE_AN_HOUR, NOW)).isFalse();
    }

    @Test
    void refusals_are_told_of_at_the_first_the_tenth_and_the_hundredth() {
        takeAll(NOW);

        List<Long> told = LongStream.rangeClosed(1, 1000)
                .peek(any -> allowance.take(FIVE_AN_HOUR, NOW))
                .filter(any -> allowance.isRefusalToTell())
                .boxed()
                .toList();

        assertThat(told).containsExactly(1L, 10L, 100L, 1000L);
    }

    private void takeAll(Instant when) {
        for (int i = 0; i < FIVE_AN_HOUR.most(); i++) {
            assertThat(allowance.take(FIVE_AN_HOUR, when)).isTrue();
        }
    }
}
