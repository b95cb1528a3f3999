package dk.kantinekort.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.statement.StatementPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFormTest {

    @Test
    void nothing_asked_for_is_nothing_wrong() {
        assertThat(asking("", "").faults()).isEmpty();
        assertThat(asking("", "").isNarrowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "23.11.2026", "2026-02-30", "0001-01-01", "+99999-01-01", "２０２６-01-01"})
    void what_is_no_date_is_said_at_its_field(String typed) {
        assertThat(asking(typed, "").fault("fra")).isEqualTo("statement.fault.date");
        assertThat(asking("", typed).fault("til")).isEqualTo("statement.fault.date");
    }

    @Test
    void dates_the_wrong_way_round_are_said_at_the_last() {
        assertThat(asking("2026-02-01", "2026-01-31").fault("til")).isEqualTo("statement.fault.order");
        assertThat(asking("2026-02-01", "2026-02-01").faults()).isEmpty();
    }

    @Test
    void another_page_asks_the_same_question() {
        StatementForm form = new StatementForm("2026-01-01", "", "saft & kage", StatementPosition.NEWEST);
        assertThat(form.parameters(StatementPosition.olderThan(26)))
                .isEqualTo("&fra=2026-01-01&soeg=saft+%26+kage&aeldre=26");
        assertThat(form.parameters(StatementPosition.newerThan(25))).endsWith("&nyere=25");
    }

    @Test
    void a_file_asks_the_question_without_its_page() {
        StatementForm form = new StatementForm("2026-01-01", "", "kage", StatementPosition.olderThan(26));
        assertThat(form.parameters()).isEqualTo("&fra=2026-01-01&soeg=kage");
    }

    private static StatementForm asking(String from, String to) {
        return new StatementForm(from, to, "", StatementPosition.NEWEST);
    }
}
