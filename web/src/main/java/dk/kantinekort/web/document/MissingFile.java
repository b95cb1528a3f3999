package dk.kantinekort.web.document;

import dk.kantinekort.document.FileKind;
import dk.kantinekort.web.shell.Asked;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Why a file could not be had, told by the page that it was asked from. */
@RequestScoped
public class MissingFile {

    private static final String PARAMETER = "fil";
    private static final String NOW = "optaget";

    /** To be put behind the page's address when it can be had in a moment. */
    static final String BUSY = Asked.parameter(PARAMETER, NOW);

    /** Id of the element that holds the links to the files. */
    private static final String LINKS = "hent";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Refusals refusals;

    @Inject
    private Texts text;

    /** To be put behind the page's address when there is more to write than such a file can hold. */
    static String full(FileKind kind) {
        return Asked.parameter(PARAMETER, kind.extension());
    }

    /** Says so in the page's error summary, if the address says that a file is missing. */
    public void tell() {
        String missing = Asked.text(request, PARAMETER);
        if (missing.equals(NOW)) {
            tellBusy();
        }
        FileKind.of(missing)
                .filter(kind -> kind != FileKind.CSV)
                .ifPresent(kind -> refusals.showAt(LINKS, text.of("document.full." + missing, kind.mostRows())));
    }

    /** Says that it can be had in a moment. */
    public void tellBusy() {
        refusals.showAt(LINKS, text.get("document.busy"));
    }
}
