package dk.kantinekort.web.statement;

import dk.kantinekort.document.FileKind;
import dk.kantinekort.web.document.FileOrder;
import dk.kantinekort.web.document.FileServlet;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** [Hent som PDF], [Hent som Excel] and [Hent som CSV] of the statement. */
@WebServlet("/kontoudskrift/hent/*")
public class StatementDownload extends FileServlet {

    /** What the addresses of the files begin with. */
    static final String PATH = "/kontoudskrift/hent/kontoudskrift.";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StatementFile file;

    @Inject
    private transient SelectedAccount selected;

    @Inject
    private transient Navigation navigation;

    public StatementDownload() {
        super("kontoudskrift");
    }

    @Override
    protected FileOrder order(FileKind kind, HttpServletRequest request) {
        StatementForm form = StatementForm.of(request);
        return new FileOrder(
                navigation.toAccountPage("/kontoudskrift", selected.getPublicId()) + form.parameters(),
                "kontoudskrift " + selected.getLabel() + " " + form.from() + " " + form.to(),
                form.faults().isEmpty() ? Optional.of(out -> file.write(kind, form, out)) : Optional.empty());
    }
}
