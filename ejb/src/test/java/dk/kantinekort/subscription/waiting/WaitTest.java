package dk.kantinekort.subscription.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitTest {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

    @Test
    void a_place_is_offered_until_a_day_and_taken() {
        Wait wait = waiting();
        wait.offer(THURSDAY);
        assertThat(wait.isOffered()).isTrue();
        assertThat(wait.offeredUntil()).contains(THURSDAY);

        wait.end(WaitState.TAKEN, NOW);

        assertThat(wait.state()).isEqualTo(WaitState.TAKEN);
        assertThatThrownBy(() -> wait.offer(THURSDAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_not_offered_does_not_lapse() {
        assertThatThrownBy(() -> waiting().end(WaitState.LAPSED, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(WaitState.class)
    void every_state_is_in_the_table_and_what_is_over_stays_so(WaitState state) {
        assertThat(state.next()).doesNotContain(state, WaitState.WAITING);
        assertThat(state.isOver()).isEqualTo(state != WaitState.WAITING && state != WaitState.OFFERED);
    }

    private static Wait waiting() {
        return new Wait(1, 2, 3, "da", NOW);
    }
}
