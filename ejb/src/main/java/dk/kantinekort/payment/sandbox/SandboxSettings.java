package dk.kantinekort.payment.sandbox;

import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the sandbox provider is, and how its webhooks are signed. */
@ApplicationScoped
public class SandboxSettings {

    @Inject
    private PortalSettings portal;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.sandbox.url")
    private Optional<String> url;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.sandbox.webhook-keys")
    private List<String> webhookKeys;

    boolean isOn() {
        return portal.isSandbox();
    }

    /** Base of the provider's own API, without a slash at its end; this portal's unless it is set. */
    public String baseUrl() {
        return url.orElseGet(() -> portal.getPublicUrl() + "/sandbox/provider/v1");
    }

    /** The keys a webhook may be signed with: the current one first, then one that is being replaced. */
    public List<String> webhookKeys() {
        return List.copyOf(webhookKeys);
    }
}
