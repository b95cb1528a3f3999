package dk.kantinekort.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57014", "40XL1"})
    void a_database_that_is_away_full_up_or_too_slow_is_an_outage(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @Test
    void a_time_out_is_an_outage() {
        assertThat(Outage.isBehind(new SQLTimeoutException())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601"})
    void a_statement_that_fails_is_not(String state) {
        assertThat(Outage.isBehind(new SQLException("", state))).isFalse();
    }

    @Test
    void nor_is_a_fault_of_ours() {
        assertThat(Outage.isBehind(new NullPointerException())).isFalse();
    }
}
