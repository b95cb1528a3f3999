package dk.kantinekort.login;

import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the municipality sets for the first login. */
@ApplicationScoped
class LoginSettings {

    @Inject
    @ConfigProperty(name = "kantinekort.login.cpr-proof")
    private Optional<String> cprProof;

    @Inject
    private PortalSettings portal;

    /** Not set: the broker must deliver the number, except in the sandbox, where one may be typed. */
    CprProof cprProof() {
        return cprProof.map(CprProof::named).orElse(portal.isSandbox() ? CprProof.TYPED : CprProof.BROKER);
    }

    boolean acceptsReplacementCpr() {
        return portal.acceptsReplacementCpr();
    }
}
