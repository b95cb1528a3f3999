package dk.kantinekort.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyBooksTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T01:59:59Z, 2026-11-23T02:00:00Z",
        "2026-11-23T02:00:00Z, 2026-11-24T02:00:00Z",
        "2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
        "2026-10-24T12:00:00Z, 2026-10-25T02:00:00Z",
        "2026-07-01T23:30:00Z, 2026-07-02T01:00:00Z",
    })
    void the_next_night_is_at_three_local_time(Instant after, Instant next) {
        assertThat(NightlyBooks.next(after)).isEqualTo(next);
    }
}
