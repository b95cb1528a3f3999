package dk.kantinekort.web.login;

import dk.kantinekort.login.oidc.Broker;
import dk.kantinekort.login.oidc.BrokerUnreachableException;
import dk.kantinekort.login.oidc.LoginAttempt;
import dk.kantinekort.login.oidc.LoginClient;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.time.RealTime;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Both doors: sends the browser to the broker with an attempt of its own. */
@WebServlet({LoginStart.CITIZENS, LoginStart.STAFF})
public class LoginStart extends HttpServlet {

    static final String CITIZENS = "/login";
    static final String STAFF = "/login/staff";

    private static final long serialVersionUID = 1L;
    private static final String LED_HERE = "led";

    @Inject
    private transient Broker broker;

    @Inject
    private transient PortalSettings portal;

    @Inject
    @RealTime
    private transient Clock clock;

    @Inject
    private transient LoginProblem problem;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LoginClient door = STAFF.equals(request.getServletPath()) ? LoginClient.STAFF : LoginClient.CITIZEN;
        String returnTo = ReturnPath.of(request.getParameter(ReturnPath.PARAMETER), door);
        if (isElsewhere(request)) {
            response.sendRedirect(publicAddress(request, returnTo));
            return;
        }
        begin(LoginAttempt.begin(door, returnTo, clock.instant()), request, response);
    }

    private void begin(LoginAttempt attempt, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            URI address = broker.loginAddress(attempt);
            new LoginSession(request).begin(attempt);
            response.sendRedirect(address.toString());
        } catch (BrokerUnreachableException e) {
            problem.unreachable(e, attempt, request, response);
        }
    }

    /** The broker answers to the public address; a session begun at another name of this server would not be found again. */
    private boolean isElsewhere(HttpServletRequest request) {
        String authority = URI.create(portal.getPublicUrl()).getRawAuthority();
        return !authority.equalsIgnoreCase(request.getHeader("Host")) && request.getParameter(LED_HERE) == null;
    }

    private String publicAddress(HttpServletRequest request, String returnTo) {
        return portal.getPublicUrl() + request.getServletPath() + "?" + LED_HERE + "=1&" + ReturnPath.PARAMETER + "="
                + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    }
}
