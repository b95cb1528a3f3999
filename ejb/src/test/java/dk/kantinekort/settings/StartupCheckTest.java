package dk.kantinekort.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class StartupCheckTest {

    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "kantinekort.profile", "production",
            "kantinekort.sandbox", false,
            "kantinekort.cpr.lookup-key", "key",
            "kantinekort.cpr.seal-key", "key"));

    @Test
    void production_with_its_secrets_starts() {
        assertThatCode(() -> StartupCheck.check(config())).doesNotThrowAnyException();
    }

    @Test
    void each_secret_is_missed() {
        StartupCheck.SECRETS.forEach(secret -> {
            Object value = settings.remove(secret);
            assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining(secret);
            settings.put(secret, value);
        });
    }

    @Test
    void the_sandbox_is_for_development_and_for_nothing_that_is_called_otherwise() {
        settings.put("kantinekort.sandbox", true);
        for (String profile : new String[] {"production", "Production", "prod", "test"}) {
            settings.put("kantinekort.profile", profile);
            assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining("sandbox");
        }
        settings.put("kantinekort.profile", "development");
        assertThatCode(() -> StartupCheck.check(config())).doesNotThrowAnyException();
    }

    private Config config() {
        return (Config) Proxy.newProxyInstance(
                StartupCheckTest.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, called, arguments) -> {
                    Object value = settings.get(arguments[0]);
                    return called.getName().equals("getOptionalValue") ? Optional.ofNullable(value) : value;
                });
    }
}
