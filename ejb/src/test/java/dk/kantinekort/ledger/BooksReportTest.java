package dk.kantinekort.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BooksReportTest {

    @Test
    void entries_postings_and_what_is_pending_are_no_faults() {
        assertThat(new BooksReport(7, 14, 3, 0, 0, 0, 0, 0).clean()).isTrue();
    }

    @Test
    void anything_else_is() {
        assertThat(new BooksReport(0, 0, 0, 1, 0, 0, 0, 0).clean()).isFalse();
        assertThat(new BooksReport(0, 0, 0, 0, 1, 0, 0, 0).clean()).isFalse();
        assertThat(new BooksReport(0, 0, 0, 0, 0, 1, 0, 0).clean()).isFalse();
        assertThat(new BooksReport(0, 0, 0, 0, 0, 0, 1, 0).clean()).isFalse();
        assertThat(new BooksReport(0, 0, 0, 0, 0, 0, 0, 1).clean()).isFalse();
    }
}
