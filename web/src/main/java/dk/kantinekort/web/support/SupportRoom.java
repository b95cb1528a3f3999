package dk.kantinekort.web.support;

import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.support.CaseSummary;
import dk.kantinekort.support.Document;
import dk.kantinekort.support.StaffCase;
import dk.kantinekort.support.SupportDesk;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Support's room: the cases, or the one that the address names. */
@Named
@RequestScoped
public class SupportRoom {

    private static final String PATH = "/admin/support";

    @Inject
    @Param(name = "sag")
    private String publicId;

    @Inject
    private SupportDesk desk;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    private StaffCase one;
    private String answer = "";

    /** Whether the address names a case. */
    public boolean isCase() {
        return publicId != null && !publicId.isEmpty();
    }

    public String getPublicId() {
        return publicId;
    }

    public List<CaseSummary> getCases() {
        return desk.list();
    }

    public StaffCase getOne() {
        if (one == null) {
            one = desk.require(publicId);
        }
        return one;
    }

    /** [Send svar] */
    public void reply() throws IOException {
        act(() -> desk.answer(publicId, answer, signedIn.actor()));
    }

    /** [Afslut sag] */
    public void close() throws IOException {
        act(() -> desk.close(publicId, signedIn.actor()));
    }

    /** Shows the case by a request of its own, so that loading the page again repeats nothing. */
    private void act(Runnable work) throws IOException {
        try {
            work.run();
            Redirect.to(navigation.to(PATH + "?sag=" + getOne().summary().publicId()));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    /** [Hent dokument]: to be kept, never to be shown in the portal's own place. */
    public void download() throws IOException {
        Document document = desk.document(publicId, signedIn.actor());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answering = faces.getExternalContext();
        answering.responseReset();
        answering.setResponseContentType(document.kind().mediaType());
        answering.setResponseContentLength(document.content().length);
        answering.setResponseHeader("Content-Disposition", "attachment; filename=\"" + fileName(document) + "\"");
        answering.setResponseHeader("X-Content-Type-Options", "nosniff");
        answering.setResponseHeader("Cache-Control", "no-store");
        answering.getResponseOutputStream().write(document.content());
        faces.responseComplete();
    }

    private String fileName(Document document) {
        return getOne().summary().number() + "." + document.kind().extension();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
