package dk.kantinekort.login.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokerProfilesTest {

    @Test
    void every_preset_tells_what_its_broker_calls_things() {
        BrokerProfile signaturgruppen = citizens(Map.of("preset", "signaturgruppen"));
        assertThat(signaturgruppen.scopes()).containsExactly("openid", "mitid", "ssn");
        assertThat(signaturgruppen.cprClaim()).isEqualTo("dk.cpr");
        assertThat(signaturgruppen.personClaim()).isEqualTo("mitid.uuid");
        assertThat(signaturgruppen.extraParameters()).containsEntry("idp_values", "mitid");

        BrokerProfile signicat = citizens(Map.of("preset", "signicat"));
        assertThat(signicat.cprClaim()).isEqualTo("nin");
        assertThat(signicat.hasCprClaim()).isEqualTo("mitid_has_cpr");

        BrokerProfile idura = citizens(Map.of("preset", "idura"));
        assertThat(idura.cprClaim()).isEqualTo("cprNumberIdentifier");
        assertThat(idura.minimum()).contains(Assurance.SUBSTANTIAL);
    }

    @Test
    void what_is_set_goes_before_the_preset() {
        BrokerProfile profile = citizens(Map.of(
                "preset", "signicat",
                "scopes", "openid nin",
                "cpr-claim", "cpr_number",
                "minimum-assurance", "high",
                "extra-parameters", "acr_values=idp:mitid&ui_locales=da"));

        assertThat(profile.scopes()).containsExactly("openid", "nin");
        assertThat(profile.cprClaim()).isEqualTo("cpr_number");
        assertThat(profile.minimum()).contains(Assurance.HIGH);
        assertThat(profile.extraParameters()).isEqualTo(Map.of("acr_values", "idp:mitid", "ui_locales", "da"));
    }

    @Test
    void a_preset_that_is_none_names_those_there_are() {
        assertThatThrownBy(() -> citizens(Map.of("preset", "nemid")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nemid")
                .hasMessageContaining("signaturgruppen");
    }

    @Test
    void the_sandbox_stands_in_only_where_no_issuer_is_set_and_it_is_on() {
        assertThat(profiles(Map.of(), true).profile(LoginClient.STAFF).issuer().toString())
                .isEqualTo("https://kantine.example/sandbox/oidc");
        assertThat(profiles(Map.of("kantinekort.login.staff.issuer", "https://login.example"), true)
                        .profile(LoginClient.STAFF)
                        .issuer()
                        .toString())
                .isEqualTo("https://login.example");
        assertThatThrownBy(() -> profiles(Map.of(), false).profile(LoginClient.STAFF))
                .isInstanceOf(BrokerUnreachableException.class);
    }

    @Test
    void assurance_is_read_however_brokers_write_it() {
        assertThat(Assurance.parse("SUBSTANTIAL")).contains(Assurance.SUBSTANTIAL);
        assertThat(Assurance.parse("https://data.gov.dk/concept/core/nsis/High"))
                .contains(Assurance.HIGH);
        assertThat(Assurance.parse("urn:grn:authn:dk:mitid:low")).contains(Assurance.LOW);
        assertThat(Assurance.parse("insubstantial")).isEmpty();
    }

    @Test
    void an_assurance_that_nobody_knows_is_not_enough() {
        BrokerProfile profile = citizens(Map.of("minimum-assurance", "substantial"));

        assertThat(profile.isEnough(Optional.empty())).isFalse();
        assertThat(profile.isEnough(Optional.of(Assurance.LOW))).isFalse();
        assertThat(profile.isEnough(Optional.of(Assurance.HIGH))).isTrue();
    }

    private static BrokerProfile citizens(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("kantinekort.login.citizen." + name, value));
        return profiles(all, true).profile(LoginClient.CITIZEN);
    }

    private static BrokerProfiles profiles(Map<String, String> settings, boolean sandbox) {
        return new BrokerProfiles(new MapConfig(settings), new FixedPortal(sandbox));
    }
}
