package dk.kantinekort.web.login;

import dk.kantinekort.settings.PortalSettings;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before everything: puts the security headers on every answer, refuses what another site sends in, and shows nobody what
 * is not theirs. A stranger is led to the login whether a page exists or not. A session named in an address, which the server
 * would take, is no session here.
 */
public class Guard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Where a citizen may send a document along. */
    private static final String DOCUMENTS = "/indbetal/mangler";

    /** Each is held in memory, whole and more than once. */
    private static final int MOST_DOCUMENTS_AT_ONCE = 4;

    private static final int TOO_MANY_REQUESTS = 429;

    private final transient Semaphore documents = new Semaphore(MOST_DOCUMENTS_AT_ONCE);

    @Inject
    private transient PortalSettings portal;

    @Inject
    private transient SecurityHeaders headers;

    /** Of other servlets in the archive that guard themselves, such as a test runner's. */
    @Inject
    @ConfigProperty(name = "kantinekort.security.open-paths")
    private transient Optional<String> openPaths;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        headers.put(path, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
        } else if (request.isRequestedSessionIdFromURL()) {
            seeOther(request.getContextPath() + RequestPath.returnTo(request), response);
        } else if (isTooLarge(path, request)) {
            // No page: to make one, the server would read what was sent.
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isForeign(path, request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            admit(path, request, response, chain);
        }
    }

    /** The API has keys of its own instead of the session. */
    private boolean isForeign(String path, HttpServletRequest request) {
        return !path.startsWith("/api/") && !new SameOrigin(URI.create(portal.getPublicUrl())).allows(request);
    }

    private boolean isTooLarge(String path, HttpServletRequest request) {
        Optional<Admission> admission = new LoginSession(request).admission();
        boolean staffUpload = Access.to(path) == Access.STAFF
                && admission.filter(Admission::isStaff).isPresent();
        boolean document = path.equals(DOCUMENTS)
                && admission.filter(Admission::isCitizen).isPresent()
                && !RequestSize.isTooLargeDocument(request);
        return !path.startsWith("/api/")
                && !staffUpload
                && !document
                && !isOpen(path)
                && RequestSize.isTooLarge(request);
    }

    private void admit(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (isOpen(path) ? Access.EVERYBODY : Access.to(path)) {
            case EVERYBODY -> chain.doFilter(request, response);
            case SANDBOX -> passOr(portal.isSandbox(), HttpServletResponse.SC_NOT_FOUND, request, response, chain);
            case NOBODY -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case STAFF -> admitStaff(request, response, chain);
            case CITIZEN -> admitCitizen(request, response, chain);
        }
    }

    /** A citizen is refused whatever is asked for; a stranger may turn out to be staff. */
    private static void admitStaff(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Admission> admission = new LoginSession(request).admission();
        if (admission.isEmpty()) {
            leadToLogin(request, response);
        } else {
            passOr(admission.get().isStaff(), HttpServletResponse.SC_FORBIDDEN, request, response, chain);
        }
    }

    private void admitCitizen(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (new LoginSession(request).admission().filter(Admission::isCitizen).isEmpty()) {
            leadToLogin(request, response);
        } else if (RequestSize.isTooLarge(request)) {
            takeDocument(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void takeDocument(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!documents.tryAcquire()) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", "5");
            response.setStatus(TOO_MANY_REQUESTS);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            documents.release();
        }
    }

    private boolean isOpen(String path) {
        return openPaths
                .filter(paths -> List.of(paths.split(" ")).contains(path))
                .isPresent();
    }

    private static void passOr(
            boolean passes, int error, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (passes) {
            chain.doFilter(request, response);
        } else {
            response.sendError(error);
        }
    }

    /** A form sent after its session ran out gets the page that shows what had been typed. */
    private static void leadToLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getContextPath() + "/login/fortsaet?" + ReturnPath.PARAMETER + "="
                + URLEncoder.encode(RequestPath.returnTo(request), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<partial-response><redirect url=\"" + target + "\"/></partial-response>");
        } else if (RequestPath.isReading(request)) {
            seeOther(target, response);
        } else {
            response.sendError(HttpServletResponse.SC_GONE);
        }
    }

    private static void seeOther(String target, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
    }
}
