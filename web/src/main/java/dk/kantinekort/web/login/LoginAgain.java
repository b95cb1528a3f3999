package dk.kantinekort.web.login;

import dk.kantinekort.login.oidc.LoginClient;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page for somebody who wants a page and is not logged in, or no longer: it remembers where they were going. */
@Named
@RequestScoped
public class LoginAgain {

    @Inject
    private HttpServletRequest request;

    /** Whether a session has run out, by a cookie that is left of it. */
    public boolean isExpired() {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    public boolean isStaff() {
        return Access.to(path(LoginClient.CITIZEN).replaceFirst("\\?.*", "")) == Access.STAFF;
    }

    /** The door to the page that was asked for. */
    public String getDoor() {
        return isStaff() ? LoginStart.STAFF : LoginStart.CITIZENS;
    }

    /** The page to go on to after the login. */
    public String getReturnTo() {
        return path(isStaff() ? LoginClient.STAFF : LoginClient.CITIZEN);
    }

    private String path(LoginClient door) {
        return ReturnPath.of(request.getParameter(ReturnPath.PARAMETER), door);
    }
}
