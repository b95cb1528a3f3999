package dk.kantinekort.web.report;

import dk.kantinekort.document.FileKind;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.web.document.FileOrder;
import dk.kantinekort.web.document.FileServlet;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;

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
    protected FileOrder order(FileKind kind, HttpServletRequest request) {
        ReportForm form = ReportForm.of(request, BusinessTime.today(clock));
        return new FileOrder(
                navigation.toAccountPage("/rapporter", selected.getPublicId()) + form.parameters(),
                "forbrug " + selected.getLabel() + " " + form.start() + " " + form.end(),
                form.faults().isEmpty() ? Optional.of(out -> file.write(kind, form.period(), out)) : Optional.empty());
    }
}
