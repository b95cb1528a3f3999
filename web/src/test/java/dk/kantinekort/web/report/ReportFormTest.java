package dk.kantinekort.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.report.Period;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Map;
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

    @Test
    void a_period_that_is_named_goes_before_whatever_stands_in_the_fields() {
        LocalDate wednesday = LocalDate.parse("2026-11-25");
        ReportForm form = ReportForm.of(request(Map.of("periode", "uge", "start", "x", "slut", "")), wednesday);

        assertThat(form.asked()).isTrue();
        assertThat(form.faults()).isEmpty();
        assertThat(form.parameters()).isEqualTo("&start=2026-11-23&slut=2026-11-29");
        assertThat(ReportForm.of(request(Map.of("periode", "altid", "start", "x")), wednesday)
                        .fault("start"))
                .isEqualTo("report.fault.date");
    }

    @Test
    void until_something_is_asked_this_month_is_suggested() {
        ReportForm form = ReportForm.of(request(Map.of("konto", "x")), LocalDate.parse("2026-11-25"));

        assertThat(form.asked()).isFalse();
        assertThat(form.start() + form.end()).isEqualTo("2026-11-012026-11-30");
    }

    private static HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ReportFormTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> parameters.get(String.valueOf(arguments[0])));
    }

    private static ReportForm asking(String start, String end) {
        return new ReportForm(start, end, true);
    }
}
