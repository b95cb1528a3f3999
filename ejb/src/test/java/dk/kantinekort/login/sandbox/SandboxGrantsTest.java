package dk.kantinekort.login.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SandboxGrantsTest {

    private final Hands clock = new Hands();
    private final SandboxGrants<String> grants = new SandboxGrants<>(Duration.ofMinutes(1), clock);

    @Test
    void a_code_is_worth_something_once() {
        String code = grants.grant("Anne");

        assertThat(grants.redeem(code)).contains("Anne");
        assertThat(grants.redeem(code)).isEmpty();
    }

    @Test
    void a_code_that_is_too_old_is_worth_nothing() {
        String code = grants.grant("Anne");
        clock.now = clock.now.plusSeconds(60);

        assertThat(grants.redeem(code)).isEmpty();
    }

    @Test
    void a_code_that_was_never_given_is_worth_nothing() {
        assertThat(grants.redeem("forged")).isEmpty();
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
