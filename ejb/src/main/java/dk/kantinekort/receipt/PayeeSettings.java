package dk.kantinekort.receipt;

import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the settings say of who is paid. */
@ApplicationScoped
class PayeeSettings {

    @Inject
    private PortalSettings portal;

    @Inject
    @ConfigProperty(name = "kantinekort.cvr")
    private Optional<String> cvr;

    Payee payee() {
        return new Payee(portal.getMunicipality(), cvr.orElse(""), portal.getPortalName(), portal.getPublicUrl());
    }
}
