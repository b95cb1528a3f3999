package dk.kantinekort.web.login;

import dk.kantinekort.login.oidc.BrokerUnreachableException;
import dk.kantinekort.login.oidc.LoginAttempt;
import dk.kantinekort.login.oidc.LoginClient;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Set;

/** Shows what went wrong with a login, and what to do: never a blank page, never a fault. */
@Named
@RequestScoped
public class LoginProblem {

    static final String STALE = "STALE";
    static final String DENIED = "DENIED";
    static final String FAULT = "FAULT";

    private static final String UNREACHABLE = "UNREACHABLE";
    private static final System.Logger LOG = System.getLogger(LoginProblem.class.getName());
    private static final Set<String> MALFORMED = Set.of(STALE, "LOGIN_CODE_REFUSED", "LOGIN_TOKEN_REFUSED");
    private static final Set<String> PASSING = Set.of(UNREACHABLE, FAULT);

    @Inject
    private Texts text;

    private String code = STALE;
    private String again = LoginStart.CITIZENS;

    public String getHeading() {
        return text.get("login.problem." + code + ".heading");
    }

    public String getSentence() {
        return text.get("login.problem." + code);
    }

    /** Where the next attempt begins. */
    public String getAgain() {
        return again;
    }

    void unreachable(Exception fault, LoginAttempt attempt, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LOG.log(Level.WARNING, "login of {0} failed: {1}", attempt.client(), reason(fault));
        show(fault instanceof BrokerUnreachableException ? UNREACHABLE : FAULT, attempt.client(), request, response);
    }

    void show(String problem, LoginClient door, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        code = problem;
        again = door == LoginClient.STAFF ? LoginStart.STAFF : LoginStart.CITIZENS;
        response.setStatus(status(problem));
        request.getRequestDispatcher("/login/problem").forward(request, response);
    }

    private static int status(String problem) {
        if (DENIED.equals(problem)) {
            return HttpServletResponse.SC_OK;
        }
        if (MALFORMED.contains(problem)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return PASSING.contains(problem)
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_FORBIDDEN;
    }

    private static String reason(Exception fault) {
        return fault.getCause() == null ? fault.toString() : fault + ", " + fault.getCause();
    }
}
