package dk.kantinekort.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Whoever looks at the page. Asks the session only where there is one, so that public pages make none. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Citizen signedIn;

    public boolean isCitizen() {
        return request.getSession(false) != null && signedIn.isCitizen();
    }
}
