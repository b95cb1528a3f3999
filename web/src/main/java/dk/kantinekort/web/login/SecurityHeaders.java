package dk.kantinekort.web.login;

import dk.kantinekort.login.oidc.BrokerProfiles;
import dk.kantinekort.settings.PortalSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer tells the browser not to do with it. */
@ApplicationScoped
class SecurityHeaders {

    private static final String ALWAYS =
            "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; frame-src 'none'; form-action ";
    private static final String OWN_FILES_ONLY =
            "; default-src 'none'; manifest-src 'self'; style-src 'self'; script-src 'self'";

    @Inject
    private PortalSettings portal;

    @Inject
    private BrokerProfiles brokers;

    @Inject
    @ConfigProperty(name = "kantinekort.security.form-targets")
    private Optional<String> formTargets;

    private String policy;

    @PostConstruct
    void writePolicy() {
        policy = ALWAYS + formTargets() + OWN_FILES_ONLY;
    }

    void put(String path, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (portal.getPublicUrl().startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!isKept(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** A form may lead on to the brokers and to the payment windows. */
    private String formTargets() {
        return Stream.of(
                        Stream.of("'self'", origin(URI.create(portal.getPublicUrl()))),
                        brokers.issuers().stream().map(SecurityHeaders::origin),
                        formTargets.stream().flatMap(hosts -> Stream.of(hosts.split(" "))))
                .flatMap(targets -> targets)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Files with a mark of their content in the address, and answers of the API, say themselves how long to keep them. */
    private static boolean isKept(String path) {
        return path.startsWith("/resources/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/api/");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
