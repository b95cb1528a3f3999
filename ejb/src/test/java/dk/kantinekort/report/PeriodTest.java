package dk.kantinekort.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_week_is_monday_to_sunday() {
        assertThat(Period.weekOf(LocalDate.parse("2026-11-22"))).isEqualTo(period("2026-11-16", "2026-11-22"));
        assertThat(Period.weekOf(LocalDate.parse("2026-11-23"))).isEqualTo(period("2026-11-23", "2026-11-29"));
    }

    @Test
    void a_month_has_all_its_days() {
        assertThat(Period.monthOf(LocalDate.parse("2028-02-10"))).isEqualTo(period("2028-02-01", "2028-02-29"));
    }

    @Test
    void the_school_year_begins_in_august() {
        assertThat(Period.schoolYearOf(LocalDate.parse("2026-07-31"))).isEqualTo(period("2025-08-01", "2026-07-31"));
        assertThat(Period.schoolYearOf(LocalDate.parse("2026-08-01"))).isEqualTo(period("2026-08-01", "2027-07-31"));
    }

    @Test
    void its_months_are_cut_to_it_and_leave_no_day_out() {
        assertThat(period("2026-11-23", "2027-01-05").months())
                .containsExactly(
                        period("2026-11-23", "2026-11-30"),
                        period("2026-12-01", "2026-12-31"),
                        period("2027-01-01", "2027-01-05"));
        assertThat(period("2026-11-23", "2026-11-23").months()).containsExactly(period("2026-11-23", "2026-11-23"));
    }

    @Test
    void it_does_not_run_backwards() {
        assertThatThrownBy(() -> period("2026-11-23", "2026-11-22")).isInstanceOf(IllegalArgumentException.class);
        assertThat(period("2026-11-23", "2026-11-23").days()).isOne();
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }
}
