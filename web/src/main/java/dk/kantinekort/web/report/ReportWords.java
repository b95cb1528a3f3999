package dk.kantinekort.web.report;

import dk.kantinekort.report.ConsumptionReport;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.web.shell.Formats;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Parts of a report in words, on the page and on paper alike. */
@RequestScoped
public class ReportWords {

    private static final String MONTH = "LLLL uuuu";

    @Inject
    private Texts text;

    @Inject
    private Formats formats;

    @Inject
    private Language language;

    /** A day, or a month by its name. */
    String time(ConsumptionReport report, LocalDate time) {
        return report.byMonth() ? month(time) : formats.date(time);
    }

    /** The month in which the day lies, by its name. */
    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(MONTH, language.getLocale()).format(day);
    }

    String timeHeading(ConsumptionReport report) {
        return text.get(report.byMonth() ? "report.month" : "report.day");
    }

    String period(ConsumptionReport report) {
        return text.of("report.period", report.period().first(), report.period().last());
    }

    String bar(String time, Money amount) {
        return text.of("report.bar", time, amount);
    }
}
