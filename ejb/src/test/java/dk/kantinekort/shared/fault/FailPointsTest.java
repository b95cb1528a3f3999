package dk.kantinekort.shared.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailPointsTest {

    private final AtomicInteger ends = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void the_process_ends_at_the_pass_that_was_named_and_no_other() throws IOException {
        FailPoints points = points(true);
        write("provider-called:3");

        pass(points, "provider-called", 2);
        pass(points, "ledger-committed", 5);
        assertThat(ends).hasValue(0);

        pass(points, "provider-called", 1);
        pass(points, "provider-called", 1);
        assertThat(ends).hasValue(1);
    }

    @Test
    void passes_count_from_when_the_point_is_written() throws IOException {
        FailPoints points = points(true);
        pass(points, "provider-called", 3);
        write("provider-called:2");
        pass(points, "provider-called", 1);
        assertThat(ends).hasValue(0);

        write("ledger-committed:1");
        pass(points, "provider-called", 2);
        assertThat(ends).hasValue(0);
        pass(points, "ledger-committed", 1);
        assertThat(ends).hasValue(1);
    }

    @Test
    void nothing_ends_without_a_sandbox() throws IOException {
        write("provider-called:1");

        pass(points(false), "provider-called", 2);

        assertThat(ends).hasValue(0);
    }

    @Test
    void nothing_ends_without_the_setting() {
        pass(new FailPoints(true, Optional.empty(), ends::incrementAndGet), "", 2);

        assertThat(ends).hasValue(0);
    }

    @Test
    void a_point_without_name_or_number_is_refused() throws IOException {
        for (String wrong : new String[] {"provider-called", ":3", "provider-called:soon"}) {
            write(wrong);
            assertThatThrownBy(() -> points(true).reach("provider-called"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void write(String point) throws IOException {
        Files.writeString(file(), point);
    }

    private FailPoints points(boolean sandbox) {
        return new FailPoints(sandbox, Optional.of(file().toString()), ends::incrementAndGet);
    }

    private Path file() {
        return folder.resolve("fail-point");
    }

    private static void pass(FailPoints points, String name, int times) {
        for (int i = 0; i < times; i++) {
            points.reach(name);
        }
    }
}
