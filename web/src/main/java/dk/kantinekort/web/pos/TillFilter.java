package dk.kantinekort.web.pos;

import dk.kantinekort.pos.CallingTill;
import dk.kantinekort.pos.TillKeys;
import dk.kantinekort.pos.UnknownTillException;
import dk.kantinekort.web.api.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a till in by its key, unless it sends faster than any till sells. */
@Provider
@TillOnly
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class TillFilter implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([!-~]{1,200})");

    @Inject
    private TillKeys keys;

    @Inject
    private FloodGuard floods;

    @Inject
    private CurrentTill current;

    @Context
    private ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext request) {
        CallingTill till = key(request).flatMap(this::identify).orElseThrow(UnknownTillException::new);
        if (!floods.letsPass(till)) {
            throw Problem.tooMany().exception();
        }
        if (request.hasEntity() && request.getMediaType() == null) {
            throw new Problem(415, "UNSUPPORTED_MEDIA_TYPE", "").exception();
        }
        current.is(till);
    }

    private Optional<CallingTill> identify(String key) {
        return called.getResourceMethod().isAnnotationPresent(TillOnly.ChecksRevocation.class)
                ? keys.recall(key)
                : keys.authenticate(key);
    }

    private static Optional<String> key(ContainerRequestContext request) {
        Matcher header = BEARER.matcher(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElse(""));
        return header.matches() ? Optional.of(header.group(1)) : Optional.empty();
    }
}
