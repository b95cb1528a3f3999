package dk.kantinekort.web.login;

import dk.kantinekort.login.CitizenLogin;
import dk.kantinekort.person.Person;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The page of the first login that asks for the CPR number (rule 1). */
@Named
@RequestScoped
public class CprStep {

    static final String PATH = "/login/cpr";

    @Inject
    private CitizenLogin citizens;

    @Inject
    private Refusals refusals;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ExternalContext browser;

    private String cpr = "";

    /** Sends whoever is not in the middle of a first login to the front page. */
    public void check() throws IOException {
        if (waiting().isEmpty()) {
            goTo("/");
        }
    }

    public void next() throws IOException {
        if (waiting().isEmpty()) {
            goTo("/");
        } else {
            bind(waiting().get());
        }
    }

    private void bind(FirstLogin login) throws IOException {
        try {
            Person person = citizens.bindTyped(login.newcomer(), cpr);
            new LoginSession(request).admit(Admission.of(person));
            goTo(login.returnTo());
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    private Optional<FirstLogin> waiting() {
        return new LoginSession(request).firstLogin();
    }

    private void goTo(String path) throws IOException {
        Redirect.to(browser.getRequestContextPath() + path);
    }

    public String getCpr() {
        return cpr;
    }

    public void setCpr(String cpr) {
        this.cpr = cpr;
    }
}
