package dk.kantinekort.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CprAttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void a_sixth_attempt_within_the_hour_is_refused() {
        CprAttempt attempt = fiveTaken();

        assertThat(attempt.take(NOW.plus(Duration.ofMinutes(59)))).isFalse();
    }

    @Test
    void after_an_hour_without_attempts_they_begin_anew() {
        CprAttempt attempt = fiveTaken();

        assertThat(attempt.take(NOW.plus(Duration.ofMinutes(61)))).isTrue();
    }

    @Test
    void a_refused_attempt_does_not_prolong_the_wait() {
        CprAttempt attempt = fiveTaken();
        attempt.take(NOW.plus(Duration.ofMinutes(59)));

        assertThat(attempt.take(NOW.plus(Duration.ofMinutes(61)))).isTrue();
    }

    private static CprAttempt fiveTaken() {
        CprAttempt attempt = new CprAttempt(new EidIdentity("https://broker.example", "somebody"), NOW);
        for (int i = 2; i <= CprAttempt.ALLOWED; i++) {
            assertThat(attempt.take(NOW)).isTrue();
        }
        return attempt;
    }
}
