package dk.kantinekort.web.sandbox;

import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Answers 404 to every call of a {@link SandboxOnly} resource unless the settings say sandbox. */
@Provider
@SandboxOnly
@ApplicationScoped
public class SandboxFilter implements ContainerRequestFilter {

    private static final Map<String, Object> NOT_FOUND =
            Map.of("type", "about:blank", "title", "Not Found", "status", 404, "code", "NOT_FOUND");

    @Inject
    private PortalSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!settings.isSandbox()) {
            request.abortWith(Response.status(Status.NOT_FOUND)
                    .type("application/problem+json")
                    .entity(NOT_FOUND)
                    .build());
        }
    }
}
