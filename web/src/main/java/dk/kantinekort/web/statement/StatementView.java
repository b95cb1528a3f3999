package dk.kantinekort.web.statement;

import dk.kantinekort.statement.Movement;
import dk.kantinekort.statement.StatementPage;
import dk.kantinekort.statement.StatementPosition;
import dk.kantinekort.statement.Statements;
import dk.kantinekort.web.document.MissingFile;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One page of the statement, all of it asked for by the address, so that it can be kept and sent. */
@Named
@RequestScoped
public class StatementView {

    @Inject
    private Statements statements;

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
    private MissingFile missingFile;

    private StatementForm form;
    private StatementPage page = new StatementPage(List.of(), false, false);

    /** Reads the address and loads the page; dates that are none, or lie the wrong way round, are said so instead. */
    public void load() {
        form = StatementForm.of(request);
        form.faults().forEach((field, key) -> refusals.showAt(field, text.get(key)));
        missingFile.tell();
        if (form.faults().isEmpty()) {
            page = statements.page(signedIn.personId(), selected.getPublicId(), form.query());
        }
    }

    public StatementForm getForm() {
        return form;
    }

    public List<Movement> getMovements() {
        return page.movements();
    }

    public boolean isNewer() {
        return page.hasNewer();
    }

    public boolean isOlder() {
        return page.hasOlder();
    }

    public String getNewerAddress() {
        return address(StatementPosition.newerThan(page.movements().get(0).number()));
    }

    public String getOlderAddress() {
        List<Movement> shown = page.movements();
        return address(StatementPosition.olderThan(shown.get(shown.size() - 1).number()));
    }

    /** What is asked for, to be asked of another account too. */
    public String getQuestion() {
        return form.parameters();
    }

    /** Address of the file with all that was asked for, this page's movements and the others. */
    public String download(String extension) {
        return navigation.toAccountPage(StatementDownload.PATH + extension, selected.getPublicId()) + form.parameters();
    }

    private String address(StatementPosition position) {
        return navigation.toAccountPage("/kontoudskrift", selected.getPublicId()) + form.parameters(position);
    }
}
