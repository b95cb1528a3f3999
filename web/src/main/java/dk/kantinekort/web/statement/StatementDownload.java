package dk.kantinekort.web.statement;

import dk.kantinekort.document.FileKind;
import dk.kantinekort.web.document.FileServlet;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** [Hent som PDF], [Hent som Excel] and [Hent som CSV] of the statement. */
@WebServlet("/kontoudskrift/hent/*")
public class StatementDownload extends FileServlet {

    /** What the addresses of the files begin with. */
    static final String PATH = "/kontoudskrift/hent/kontoudskrift.";

    /** Query parameter of the page that is to say that it is too long for paper. */
    static final String TOO_LONG = "forlang";

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
    protected void answer(FileKind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StatementForm form = StatementForm.of(request);
        if (form.faults().isEmpty()) {
            send(kind, form.dates(), out -> file.write(kind, form, out), response);
        } else {
            // the page says what is wrong
            response.sendRedirect(
                    navigation.toAccountPage("/kontoudskrift", selected.getPublicId()) + form.parameters());
        }
    }
}
