package dk.kantinekort.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class StartupCheckTest {

    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "kantinekort.profile",
            "production",
            "kantinekort.sandbox",
            false,
            "kantinekort.public-url",
            "https://kantinekort.example.org",
            "kantinekort.payment.card",
            "sandbox",
            "kantinekort.payment.mobilepay",
            "sandbox",
            "kantinekort.cpr.lookup-key",
            "A".repeat(43) + "=",
            "kantinekort.cpr.seal-key",
            "B".repeat(42) + "A="));

    @Test
    void production_with_its_secrets_starts() {
        assertThatCode(() -> StartupCheck.check(config())).doesNotThrowAnyException();
    }

    @Test
    void a_payment_provider_is_chosen_with_all_its_settings_or_not_at_all() {
        StartupCheck.PROVIDER_SETTINGS.forEach((provider, names) -> {
            settings.put("kantinekort.payment.card", provider);
            names.forEach(name -> {
                assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining(name);
                settings.put(name, "set");
            });
            assertThatCode(() -> StartupCheck.check(config())).doesNotThrowAnyException();
        });
    }

    @Test
    void a_payment_provider_that_nobody_knows_is_refused() {
        settings.put("kantinekort.payment.mobilepay", "mobile-pay");
        assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining("mobile-pay");
        settings.put("kantinekort.payment.mobilepay", "none");
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

    @Test
    void the_portal_ends_by_itself_in_the_sandbox_alone() {
        settings.put("kantinekort.sandbox.fail-point", "fail-point");
        assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining("fail-point");
        settings.put("kantinekort.profile", "development");
        assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining("fail-point");
        settings.put("kantinekort.sandbox", true);
        assertThatCode(() -> StartupCheck.check(config())).doesNotThrowAnyException();
    }

    @Test
    void citizens_reach_it_through_tls_alone() {
        settings.put("kantinekort.public-url", "http://kantinekort.example.org");
        assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining("https://");
        settings.put("kantinekort.profile", "development");
        assertThatCode(() -> StartupCheck.check(config())).doesNotThrowAnyException();
    }

    @Test
    void a_key_that_is_too_short_or_used_twice_is_refused() {
        Object good = settings.put("kantinekort.cpr.seal-key", "QUJD");
        assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining("32 bytes");
        settings.put("kantinekort.cpr.seal-key", settings.get("kantinekort.cpr.lookup-key"));
        assertThatThrownBy(() -> StartupCheck.check(config())).hasMessageContaining("must differ");
        settings.put("kantinekort.cpr.seal-key", good);
    }

    @Test
    void the_jvm_runs_in_utc_by_whatever_name() {
        for (String zone : new String[] {"UTC", "Etc/UTC", "GMT", "Z"}) {
            assertThatCode(() -> StartupCheck.requireUtc(TimeZone.getTimeZone(zone)))
                    .doesNotThrowAnyException();
        }
        for (String zone : new String[] {"Europe/Copenhagen", "Europe/London", "GMT+1"}) {
            assertThatThrownBy(() -> StartupCheck.requireUtc(TimeZone.getTimeZone(zone)))
                    .hasMessageContaining("not UTC");
        }
    }

    private Config config() {
        return (Config) Proxy.newProxyInstance(
                StartupCheckTest.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, called, arguments) -> {
                    Object value = settings.get(arguments[0]);
                    return called.getName().equals("getOptionalValue") ? Optional.ofNullable(value) : value;
                });
    }
}
