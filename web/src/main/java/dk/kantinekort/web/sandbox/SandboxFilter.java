package dk.kantinekort.web.sandbox;

import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.web.api.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 to every call of a {@link SandboxOnly} resource unless the settings say sandbox. */
@Provider
@SandboxOnly
@ApplicationScoped
public class SandboxFilter implements ContainerRequestFilter {

    @Inject
    private PortalSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!settings.isSandbox()) {
            request.abortWith(Problem.notFound("NOT_FOUND").response());
        }
    }
}
