package dk.kantinekort.login.oidc;

import dk.kantinekort.login.CprProof;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Refuses to start anywhere but in development while a door leads nowhere, or its client has no secret. */
@Singleton
@Startup
public class BrokerSettingsCheck {

    @PostConstruct
    void check() {
        verify(ConfigProvider.getConfig());
    }

    static void verify(Config config) {
        config.getOptionalValue("kantinekort.login.cpr-proof", String.class).ifPresent(CprProof::named);
        for (LoginClient client : LoginClient.values()) {
            config.getOptionalValue(client.settingsPrefix() + "preset", String.class)
                    .ifPresent(BrokerPreset::named);
            if (!config.getValue("kantinekort.profile", String.class).equals("development")) {
                require(config, client.settingsPrefix() + "issuer");
                require(config, client.settingsPrefix() + "client-id");
                require(config, client.settingsPrefix() + "client-secret");
            }
        }
    }

    private static void require(Config config, String setting) {
        if (config.getOptionalValue(setting, String.class).isEmpty()) {
            throw new IllegalStateException(
                    setting + " is not set: the portal does not start without it, but in development");
        }
    }
}
