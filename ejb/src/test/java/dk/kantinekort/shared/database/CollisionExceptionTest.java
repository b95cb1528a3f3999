package dk.kantinekort.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionExceptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "40XL1", "40XL2"})
    void taken_keys_deadlocks_and_lock_time_outs_are_collisions(String state) {
        SQLException failure = new SQLException("", state);
        assertThat(CollisionException.of(failure)).isInstanceOf(CollisionException.class);
        assertThat(CollisionException.isBehind(new IllegalStateException(new RuntimeException(failure))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23503", "23514", "42601", "08006"})
    void other_failures_are_faults(String state) {
        SQLException failure = new SQLException("", state);
        assertThat(CollisionException.of(failure)).isNotInstanceOf(CollisionException.class);
        assertThat(CollisionException.isBehind(failure)).isFalse();
    }

    @Test
    void a_failure_without_state_is_a_fault() {
        assertThat(CollisionException.isBehind(new SQLException("no state"))).isFalse();
    }
}
