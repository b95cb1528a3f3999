package dk.kantinekort.web.login;

import dk.kantinekort.login.oidc.Broker;
import dk.kantinekort.login.oidc.LoginClient;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** [Log af]: ends the session here first, whatever the broker says, then lets the browser log out at the broker. */
@WebServlet("/logout")
public class Logout extends HttpServlet {

    static final String LOGGED_OUT = "/login/logget-af";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Broker broker;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LoginClient> door = new LoginSession(request).end().map(Admission::door);
        response.addCookie(expired(request));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                door.flatMap(broker::logoutAddress).map(URI::toString).orElse(request.getContextPath() + LOGGED_OUT));
    }

    /** An address typed or followed by mistake logs nobody out. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }

    private static Cookie expired(HttpServletRequest request) {
        var session = request.getServletContext().getSessionCookieConfig();
        Cookie cookie = new Cookie(Optional.ofNullable(session.getName()).orElse("JSESSIONID"), "");
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(session.isSecure());
        return cookie;
    }
}
