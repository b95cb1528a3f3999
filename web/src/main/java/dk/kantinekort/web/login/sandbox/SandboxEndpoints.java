package dk.kantinekort.web.login.sandbox;

import dk.kantinekort.login.sandbox.SandboxProvider;
import dk.kantinekort.settings.PortalSettings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What the portal's client calls at the sandbox's provider, and its end of a log-out. */
@WebServlet("/sandbox/oidc/*")
public class SandboxEndpoints extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    @Inject
    private transient SandboxProvider provider;

    @Inject
    private transient PortalSettings portal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/.well-known/openid-configuration" -> write(provider.metadata(), response);
            case "/jwks" -> write(provider.keys(), response);
            case "/userinfo" -> userInfo(request, response);
            case "/end_session" -> response.sendRedirect(portal.getPublicUrl() + "/login/logget-af");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/token".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<String> tokens = provider.redeem(
                parameter(request, "client_id"),
                parameter(request, "code"),
                parameter(request, "redirect_uri"),
                parameter(request, "code_verifier"));
        if (tokens.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        write(tokens.orElse("{\"error\":\"invalid_grant\"}"), response);
    }

    private void userInfo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String authorization = String.valueOf(request.getHeader("Authorization"));
        Optional<String> claims = authorization.startsWith(BEARER)
                ? provider.userInfo(authorization.substring(BEARER.length()))
                : Optional.empty();
        if (claims.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
        write(claims.orElse("{\"error\":\"invalid_token\"}"), response);
    }

    private static void write(String json, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(json);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
