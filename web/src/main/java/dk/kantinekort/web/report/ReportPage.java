package dk.kantinekort.web.report;

import dk.kantinekort.report.ConsumptionReport;
import dk.kantinekort.report.ConsumptionReports;
import dk.kantinekort.report.Share;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.web.document.BusyException;
import dk.kantinekort.web.document.MissingFile;
import dk.kantinekort.web.document.Presses;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** [Rapporter], all of it asked for by the address, so that it can be kept and sent. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private ConsumptionReports reports;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selected;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    @Inject
    private Texts text;

    @Inject
    private ReportWords words;

    @Inject
    private Presses presses;

    @Inject
    private MissingFile missingFile;

    @Inject
    private Clock clock;

    private LocalDate today;
    private ReportForm form;
    private ConsumptionReport report;
    private BarChart chart;

    /** Reads the address and makes the report, if one is asked for; dates that are none, or lie the wrong way round, are said so. */
    public void load() throws IOException {
        today = BusinessTime.today(clock);
        form = ReportForm.of(request, today);
        missingFile.tell();
        form.faults().forEach((field, key) -> refusals.showAt(field, text.get(key)));
        if (form.asked() && form.faults().isEmpty()) {
            make();
        }
    }

    private void make() throws IOException {
        if (!form.period().isLong()) {
            report();
            return;
        }
        try {
            presses.alone(signedIn.personId(), this::report);
        } catch (BusyException e) {
            missingFile.tellBusy();
        }
    }

    private void report() {
        report = reports.report(signedIn.personId(), selected.getPublicId(), form.period());
        if (!report.times().isEmpty()) {
            chart = BarChart.of(report, (time, amount) -> words.bar(words.time(report, time), amount));
        }
    }

    public ReportForm getForm() {
        return form;
    }

    /** Whether there is a report to show, be it of nothing. */
    public boolean isShown() {
        return report != null;
    }

    public ConsumptionReport getReport() {
        return report;
    }

    public BarChart getChart() {
        return chart;
    }

    public String getPeriod() {
        return words.period(report);
    }

    public String getTimeHeading() {
        return words.timeHeading(report);
    }

    /** A month by its name. */
    public String monthOf(Share<LocalDate> share) {
        return words.month(share.of());
    }

    public String getFirstTime() {
        return words.time(report, chart.first());
    }

    public String getLastTime() {
        return words.time(report, chart.last());
    }

    /** This week, this month and this school year. */
    public List<QuickChoice> getQuickChoices() {
        return List.of(QuickChoice.values());
    }

    /** Whether that is what is shown. */
    public boolean isCurrent(QuickChoice choice) {
        return form.isFor(choice.around(today));
    }

    /** What is asked for, to be asked of another account too. */
    public String getQuestion() {
        return form.asked() ? form.parameters() : "";
    }

    /** Address of the file with what is shown. */
    public String download(String extension) {
        return navigation.toAccountPage(ReportDownload.PATH + extension, selected.getPublicId()) + form.parameters();
    }
}
