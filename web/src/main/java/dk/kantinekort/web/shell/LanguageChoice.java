package dk.kantinekort.web.shell;

import dk.kantinekort.settings.PortalSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Keeps the language that {@code ?sprog=en} asks for in a cookie, and shows the same address without it. */
@WebFilter(filterName = "language", urlPatterns = "/*", asyncSupported = true)
public class LanguageChoice extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Inject
    private transient PortalSettings portal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (query == null || !"GET".equals(request.getMethod()) || !asksForLanguage(query)) {
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(cookie(request));
        response.sendRedirect(SitePath.of(request.getRequestURI()) + withoutChoice(query));
    }

    private static boolean asksForLanguage(String query) {
        return Arrays.stream(query.split("&")).anyMatch(LanguageChoice::isChoice);
    }

    private static boolean isChoice(String parameter) {
        return parameter.startsWith(Language.NAME + "=");
    }

    /** The query as it was, less the choice; with its question mark where something is left. */
    static String withoutChoice(String query) {
        String rest = Arrays.stream(query.split("&"))
                .filter(parameter -> !isChoice(parameter))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? "" : "?" + rest;
    }

    private Cookie cookie(HttpServletRequest request) {
        String tag = Language.spoken(request.getParameter(Language.NAME)).toLanguageTag();
        Cookie cookie = new Cookie(Language.NAME, tag);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(portal.getPublicUrl().startsWith("https:"));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
