package dk.kantinekort.login.oidc;

import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Reads the brokers' settings. A door for which no issuer is set leads to the sandbox's provider, when the sandbox is on. */
@ApplicationScoped
public class BrokerProfiles {

    private static final String SANDBOX_PATH = "/sandbox/oidc";

    @Inject
    private Config config;

    @Inject
    private PortalSettings portal;

    protected BrokerProfiles() {}

    BrokerProfiles(Config config, PortalSettings portal) {
        this.config = config;
        this.portal = portal;
    }

    /** Address of the sandbox's own provider, which is also its name as an issuer. */
    public String sandboxIssuer() {
        return portal.getPublicUrl() + SANDBOX_PATH;
    }

    /** Where the browser may be sent to from a form, so that pages may allow it: the issuers' addresses. */
    public List<URI> issuers() {
        return Arrays.stream(LoginClient.values())
                .map(this::findIssuer)
                .flatMap(Optional::stream)
                .toList();
    }

    BrokerProfile profile(LoginClient client) {
        Settings settings = new Settings(client);
        return new BrokerProfile(
                findIssuer(client)
                        .orElseThrow(() ->
                                new BrokerUnreachableException(client.settingsPrefix() + "issuer is not set", null)),
                settings.find("client-id").orElse(client.sandboxClientId()),
                settings.find("client-secret"),
                List.of(settings.value("scopes").split(" ")),
                settings.value("cpr-claim"),
                settings.value("has-cpr-claim"),
                settings.value("person-claim"),
                settings.value("assurance-claim"),
                minimum(settings.value("minimum-assurance")),
                parameters(settings.value("extra-parameters")));
    }

    private Optional<URI> findIssuer(LoginClient client) {
        return new Settings(client)
                .find("issuer")
                .or(() -> portal.isSandbox() ? Optional.of(sandboxIssuer()) : Optional.empty())
                .map(URI::create);
    }

    private static Optional<Assurance> minimum(String name) {
        return "none".equals(name) ? Optional.empty() : Optional.of(Assurance.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** Of the form {@code a=1&b=2}. */
    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    private final class Settings {

        private final String prefix;

        private Settings(LoginClient client) {
            prefix = client.settingsPrefix();
        }

        private Optional<String> find(String name) {
            return config.getOptionalValue(prefix + name, String.class);
        }

        private String value(String name) {
            return find(name).orElseGet(() -> preset().value(name));
        }

        private BrokerPreset preset() {
            return BrokerPreset.named(find("preset").orElse("generic"));
        }
    }
}
