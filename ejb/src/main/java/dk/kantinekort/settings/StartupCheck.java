package dk.kantinekort.settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Refuses to start with settings that would be unsafe: the sandbox on anywhere but in development, or a secret missing. */
@Singleton
@Startup
public class StartupCheck {

    static final List<String> SECRETS = List.of("kantinekort.cpr.lookup-key", "kantinekort.cpr.seal-key");

    @PostConstruct
    void check() {
        check(ConfigProvider.getConfig());
    }

    static void check(Config config) {
        String profile = config.getValue("kantinekort.profile", String.class);
        if (config.getValue("kantinekort.sandbox", Boolean.class) && !profile.equals("development")) {
            throw new IllegalStateException("kantinekort.profile is " + profile
                    + ", not development, so kantinekort.sandbox must be false: the portal does not start");
        }
        for (String secret : SECRETS) {
            if (config.getOptionalValue(secret, String.class).isEmpty()) {
                throw new IllegalStateException(
                        secret + " is not set, by environment or file: the portal does not start");
            }
        }
    }
}
