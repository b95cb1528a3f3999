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
    void the_sixth_is_refused_and_refusals_are_counted_until_one_is_taken_again() {
        assertThat(allowance.take(4, FIVE_AN_HOUR, NOW)).isTrue();
        assertThat(allowance.take(5, FIVE_AN_HOUR, NOW)).isFalse();
        assertThat(allowance.take(6, FIVE_AN_HOUR, NOW)).isFalse();
        assertThat(allowance.refused()).isEqualTo(2);

        assertThat(allowance.take(4, FIVE_AN_HOUR, NOW)).isTrue();
        assertThat(allowance.refused()).isZero();
    }

    @Test
    void refusals_are_told_of_at_the_first_the_tenth_and_the_hundredth() {
        List<Long> told = LongStream.rangeClosed(1, 1000)
                .peek(any -> allowance.take(5, FIVE_AN_HOUR, NOW))
                .filter(any -> allowance.isRefusalToTell())
                .boxed()
                .toList();

        assertThat(told).containsExactly(1L, 10L, 100L, 1000L);
    }
}
