package dk.kantinekort.web.report;

import dk.kantinekort.document.FileKind;
import dk.kantinekort.report.Period;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.web.document.FileServlet;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** [Hent som PDF], [Hent som Excel] and [Hent som CSV] of the report. */
@WebServlet("/rapporter/hent/*")
public class ReportDownload extends FileServlet {

    /** What the addresses of the files begin with. */
    static final String PATH = "/rapporter/hent/forbrug.";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportFile file;

    @Inject
    private transient SelectedAccount selected;

    @Inject
    private transient Navigation navigation;

    @Inject
    private transient Clock clock;

    public ReportDownload() {
        super("forbrug");
    }

    @Override
    protected void answer(FileKind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReportForm form = ReportForm.of(request, Period.monthOf(BusinessTime.today(clock)));
        if (form.faults().isEmpty()) {
            send(kind, "-" + form.start() + "-" + form.end(), out -> file.write(kind, form.period(), out), response);
        } else {
            // the page says what is wrong
            response.sendRedirect(navigation.toAccountPage("/rapporter", selected.getPublicId()) + form.parameters());
        }
    }
}
