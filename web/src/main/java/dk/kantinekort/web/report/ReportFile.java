package dk.kantinekort.web.report;

import dk.kantinekort.document.Column;
import dk.kantinekort.document.Fact;
import dk.kantinekort.document.FileKind;
import dk.kantinekort.document.Rows;
import dk.kantinekort.document.Sheet;
import dk.kantinekort.document.Tables;
import dk.kantinekort.report.Consumption;
import dk.kantinekort.report.ConsumptionReports;
import dk.kantinekort.report.ConsumptionRow;
import dk.kantinekort.report.Period;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Formats;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

/** The report as rows by day, place and product, a month at a time; on paper as the page shows it. */
@RequestScoped
public class ReportFile {

    @Inject
    private ConsumptionReports reports;

    @Inject
    private Consumption consumption;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selected;

    @Inject
    private PortalSettings settings;

    @Inject
    private Texts text;

    @Inject
    private Formats formats;

    @Inject
    private Language language;

    @Inject
    private ReportPaper paper;

    @Inject
    private Clock clock;

    void write(FileKind kind, Period period, OutputStream out) throws IOException {
        if (kind == FileKind.PDF) {
            paper.print(reports.report(signedIn.personId(), selected.getPublicId(), period), sheet(period), out);
            return;
        }
        Rows rows = Tables.open(kind, sheet(period), formats::shown, out);
        for (Period month : consumption.months(signedIn.personId(), selected.getPublicId(), period)) {
            add(rows, consumption.rows(signedIn.personId(), selected.getPublicId(), month));
        }
        rows.finish();
    }

    private static void add(Rows rows, List<ConsumptionRow> bought) throws IOException {
        for (ConsumptionRow row : bought) {
            rows.add(row.date(), row.place(), row.sku(), row.product(), row.quantity(), row.amount());
        }
    }

    private Sheet sheet(Period period) {
        return new Sheet(
                language.getTag(),
                settings.getPortalName(),
                text.get("report.file.title"),
                new Fact(text.get("report.file.account"), selected.getLabel()),
                facts(period),
                List.of(
                        Column.text(text.get("report.date")),
                        Column.text(text.get("report.place")),
                        Column.text(text.get("report.sku")),
                        Column.text(text.get("report.product")),
                        Column.number(text.get("report.quantity")),
                        Column.number(text.get("report.amount"))));
    }

    private List<Fact> facts(Period period) {
        return List.of(
                new Fact(text.get("report.file.period"), text.of("report.period", period.first(), period.last())),
                new Fact(text.get("report.file.made"), formats.time(clock.instant())));
    }
}
