package dk.kantinekort.login.oidc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsCheckTest {

    @Test
    void production_needs_a_broker_and_a_secret_for_each_door() {
        Map<String, String> settings = complete();
        assertThatCode(() -> BrokerSettingsCheck.verify(new MapConfig(settings)))
                .doesNotThrowAnyException();

        settings.remove("kantinekort.login.staff.client-secret");

        assertThatThrownBy(() -> BrokerSettingsCheck.verify(new MapConfig(settings)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kantinekort.login.staff.client-secret");
    }

    @Test
    void whatever_is_not_called_development_needs_them_too() {
        for (String profile : new String[] {"production", "Production", "prod", "test"}) {
            assertThatThrownBy(() -> BrokerSettingsCheck.verify(new MapConfig(Map.of("kantinekort.profile", profile))))
                    .as(profile)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void development_needs_none() {
        assertThatCode(() -> BrokerSettingsCheck.verify(new MapConfig(Map.of("kantinekort.profile", "development"))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_proof_that_is_none_is_told_at_the_start() {
        Map<String, String> settings = complete();
        settings.put("kantinekort.login.cpr-proof", "trust");

        assertThatThrownBy(() -> BrokerSettingsCheck.verify(new MapConfig(settings)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> complete() {
        Map<String, String> settings = new HashMap<>(Map.of("kantinekort.profile", "production"));
        for (String door : new String[] {"citizen", "staff"}) {
            settings.put("kantinekort.login." + door + ".issuer", "https://broker.example");
            settings.put("kantinekort.login." + door + ".client-id", "portal");
            settings.put("kantinekort.login." + door + ".client-secret", "hush");
        }
        return settings;
    }
}
