package dk.kantinekort.payment.sandbox;

import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Inject
    @ConfigProperty(name = "kantinekort.payment.sandbox.merchants")
    private Optional<String> merchants;

    boolean isOn() {
        return portal.isSandbox();
    }

    /** Base of the provider's own API, without a slash at its end; this portal's unless it is set. */
    public String baseUrl() {
        return url.orElseGet(() -> portal.getPublicUrl() + "/sandbox/provider/v1");
    }

    /** Whether payers and webhooks may be sent there: to this portal, or to another one that it is the provider of. */
    public boolean isMerchants(String address) {
        return Stream.concat(
                        Stream.of(portal.getPublicUrl()), merchants.stream().flatMap(SandboxSettings::split))
                .anyMatch(merchant -> address.startsWith(merchant + "/"));
    }

    private static Stream<String> split(String addresses) {
        return Stream.of(addresses.split(",")).map(String::strip);
    }

    /** The keys a webhook may be signed with: the current one first, then one that is being replaced. */
    public List<String> webhookKeys() {
        return List.copyOf(webhookKeys);
    }
}
