package dk.kantinekort.web.login;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses of requests, as the container has understood them. */
final class RequestPath {

    private RequestPath() {}

    /** The path within the portal: decoded, without {@code ;parameters}, with dots resolved. */
    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
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
