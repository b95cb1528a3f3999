package dk.kantinekort.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.report.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "23.11.2026", "2026-02-30", "0001-01-01"})
    void what_is_no_date_is_said_at_its_field(String typed) {
        assertThat(asking(typed, "2026-02-01").fault("start")).isEqualTo("report.fault.date");
        assertThat(asking("2026-02-01", typed).fault("slut")).isEqualTo("report.fault.date");
    }

    @Test
    void dates_the_wrong_way_round_are_said_at_the_last() {
        assertThat(asking("2026-02-01", "2026-01-31").fault("slut")).isEqualTo("report.fault.order");
        assertThat(asking("2026-02-01", "2026-02-01").faults()).isEmpty();
    }

    @Test
    void the_address_of_the_files_asks_for_the_same_dates() {
        assertThat(asking("2026-02-01", "2026-02-28").parameters()).isEqualTo("&start=2026-02-01&slut=2026-02-28");
    }

    @Test
    void a_quick_choice_is_current_once_it_is_asked_for() {
        Period month = Period.monthOf(LocalDate.parse("2026-02-11"));
        assertThat(ReportForm.of(month, true).isFor(month)).isTrue();
        assertThat(ReportForm.of(month, false).isFor(month)).isFalse();
        assertThat(asking("2026-02-01", "2026-02-27").isFor(month)).isFalse();
    }

    private static ReportForm asking(String start, String end) {
        return new ReportForm(start, end, true);
    }
}
