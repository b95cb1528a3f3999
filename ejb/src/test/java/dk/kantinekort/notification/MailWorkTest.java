package dk.kantinekort.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void a_mail_is_tried_seven_times_over_a_day_and_given_up() {
        assertThat(MailWork.nextTry(1, NOW)).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(MailWork.nextTry(6, NOW)).contains(NOW.plus(Duration.ofHours(24)));
        assertThat(MailWork.nextTry(7, NOW)).isEmpty();
    }

    @Test
    void every_state_says_what_may_follow() {
        for (MailState state : MailState.values()) {
            assertThat(state.next()).isNotNull();
        }
        assertThat(MailState.SENT.next()).isEmpty();
    }
}
