package dk.kantinekort.web.login;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses of requests, as the container has understood them. */
final class RequestPath {

    /** What the container makes of the front page's address. */
    private static final String FRONT_PAGE_FILE = "/index";

    private RequestPath() {}

    /** The path within the portal: decoded, without {@code ;parameters}, with dots resolved. */
    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        String path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
        return path.equals(FRONT_PAGE_FILE) ? "/" : path;
    }

    /** The path, with the query where the request was a reading one. */
    static String returnTo(HttpServletRequest request) {
        boolean query = request.getQueryString() != null && isReading(request);
        return query ? of(request) + "?" + request.getQueryString() : of(request);
    }

    static boolean isReading(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
