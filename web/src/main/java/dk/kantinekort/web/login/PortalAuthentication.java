package dk.kantinekort.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells the container, at every request, whom the session has admitted, so that {@code @RolesAllowed} and the caller principal
 * hold in the use cases. What a stranger may see is the guard's matter.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return new LoginSession(request)
                .admission()
                .map(admission -> context.notifyContainerAboutLogin(admission.actor(), admission.roles()))
                .orElseGet(context::doNothing);
    }
}
