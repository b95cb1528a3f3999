package dk.kantinekort.shared.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FailPointsTest {

    private final AtomicInteger ends = new AtomicInteger();

    @Test
    void the_process_ends_at_the_pass_that_was_named_and_no_other() {
        FailPoints points = points(true, "provider-called:3");

        pass(points, "provider-called", 2);
        pass(points, "ledger-committed", 5);
        assertThat(ends).hasValue(0);

        pass(points, "provider-called", 1);
        pass(points, "provider-called", 1);
        assertThat(ends).hasValue(1);
    }

    @Test
    void nothing_ends_without_a_sandbox() {
        pass(points(false, "provider-called:1"), "provider-called", 2);

        assertThat(ends).hasValue(0);
    }

    @Test
    void nothing_ends_without_the_setting() {
        pass(new FailPoints(true, Optional.empty(), ends::incrementAndGet), "", 2);

        assertThat(ends).hasValue(0);
    }

    @Test
    void a_setting_without_name_or_number_is_refused() {
        assertThatThrownBy(() -> points(true, "provider-called")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> points(true, ":3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> points(true, "provider-called:soon")).isInstanceOf(IllegalArgumentException.class);
    }

    private FailPoints points(boolean sandbox, String setting) {
        return new FailPoints(sandbox, Optional.of(setting), ends::incrementAndGet);
    }

    private static void pass(FailPoints points, String name, int times) {
        for (int i = 0; i < times; i++) {
            points.reach(name);
        }
    }
}
