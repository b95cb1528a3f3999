package dk.kantinekort.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Whether a changing request comes from a page of our own, by what the browser says of it. Programs say nothing of it; they have
 * no session to abuse.
 */
final class SameOrigin {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final URI publicUrl;

    SameOrigin(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    boolean allows(HttpServletRequest request) {
        if (RequestPath.isReading(request)) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request.getHeader("Host"));
    }

    private boolean isOwn(String origin, String host) {
        int scheme = origin.indexOf("://");
        String authority = scheme < 0 ? "" : origin.substring(scheme + 3);
        return !authority.isEmpty() && (authority.equals(host) || authority.equals(publicUrl.getRawAuthority()));
    }
}
