package dk.kantinekort.web.pos;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.pos.CallingTill;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FloodGuardTest {

    private final FloodGuard guard = new FloodGuard(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 1, 2);

    @Test
    void a_till_that_floods_is_stopped_and_the_others_are_not() {
        CallingTill mad = till(1, false);
        assertThat(guard.letsPass(mad)).isTrue();
        assertThat(guard.letsPass(mad)).isTrue();
        assertThat(guard.letsPass(mad)).isFalse();
        assertThat(guard.letsPass(till(2, false))).isTrue();
    }

    @Test
    void a_till_for_load_tests_is_never_stopped() {
        for (int sent = 0; sent < 10; sent++) {
            assertThat(guard.letsPass(till(1, true))).isTrue();
        }
    }

    private static CallingTill till(long id, boolean unthrottled) {
        return new CallingTill(id, "T" + id, 1, unthrottled);
    }
}
