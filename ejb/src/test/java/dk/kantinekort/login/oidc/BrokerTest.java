package dk.kantinekort.login.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.kantinekort.login.EidIdentity;
import dk.kantinekort.login.VouchedIdentity;
import dk.kantinekort.shared.refusal.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client against a broker that behaves, and against all the ways in which one may not. */
class BrokerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final StubBroker stub = new StubBroker();
    private final LoginAttempt attempt = LoginAttempt.begin(LoginClient.CITIZEN, "/", NOW);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void the_login_address_carries_state_nonce_and_pkce() {
        String address = broker(Map.of("extra-parameters", "ui_locales=da"))
                .loginAddress(attempt)
                .toString();

        assertThat(address)
                .startsWith(stub.issuer() + "/authorize?")
                .contains("tenant=1", "response_type=code", "client_id=portal", "ui_locales=da")
                .contains("state=" + attempt.state(), "nonce=" + attempt.nonce())
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=https%3A%2F%2Fkantine.example%2Flogin%2Fcallback")
                .doesNotContain(attempt.verifier());
    }

    @Test
    void a_good_answer_names_the_identity_and_its_number() {
        stub.idToken(StubBroker.rs256(claims().build()));
        stub.userInfo(Map.of("sub", StubBroker.SUBJECT, "cpr", "6107701234"));

        VouchedIdentity vouched = redeem();

        assertThat(vouched.identity()).isEqualTo(new EidIdentity(stub.issuer(), StubBroker.SUBJECT));
        assertThat(vouched.cpr().orElseThrow().digits()).isEqualTo("6107701234");
        assertThat(stub.lastTokenRequest()).contains("code=the-code", "code_verifier=" + attempt.verifier());
    }

    @Test
    void an_elliptic_signature_is_as_good() {
        stub.idToken(StubBroker.es256(claims().build()));

        assertThat(redeem().identity().subject()).isEqualTo(StubBroker.SUBJECT);
    }

    @Test
    void a_client_with_a_secret_shows_it() {
        stub.idToken(StubBroker.rs256(claims().build()));

        broker(Map.of("client-secret", "hush")).redeem(attempt, "the-code");

        assertThat(stub.lastAuthorization()).startsWith("Basic ");
    }

    @Test
    void a_token_without_signature_is_refused() {
        stub.idToken(StubBroker.algorithmNone(claims().build()));

        assertRefused("LOGIN_TOKEN_REFUSED");
    }

    @Test
    void a_token_with_a_key_that_is_not_the_brokers_is_refused() {
        stub.idToken(StubBroker.unknownKey(claims().build()));

        assertRefused("LOGIN_TOKEN_REFUSED");
    }

    @Test
    void a_token_for_another_client_is_refused() {
        stub.idToken(StubBroker.rs256(claims().audience("another").build()));

        assertRefused("LOGIN_TOKEN_REFUSED");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        stub.idToken(StubBroker.rs256(claims().issuer("https://evil.example").build()));

        assertRefused("LOGIN_TOKEN_REFUSED");
    }

    @Test
    void a_token_with_the_nonce_of_another_attempt_is_refused() {
        stub.idToken(StubBroker.rs256(claims().claim("nonce", "another").build()));

        assertRefused("LOGIN_TOKEN_REFUSED");
    }

    @Test
    void a_token_without_nonce_is_refused() {
        stub.idToken(StubBroker.rs256(claims().claim("nonce", null).build()));

        assertRefused("LOGIN_TOKEN_REFUSED");
    }

    @Test
    void an_expired_token_is_refused() {
        Date anHourAgo = Date.from(Instant.now().minusSeconds(3600));
        stub.idToken(StubBroker.rs256(claims().expirationTime(anHourAgo).build()));

        assertRefused("LOGIN_TOKEN_REFUSED");
    }

    @Test
    void user_info_about_somebody_else_is_refused() {
        stub.idToken(StubBroker.rs256(claims().build()));
        stub.userInfo(Map.of("sub", "somebody-else", "cpr", "6107701234"));

        assertRefused("LOGIN_TOKEN_REFUSED");
    }

    @Test
    void too_low_an_assurance_is_refused() {
        stub.idToken(StubBroker.rs256(claims().claim("acr", "Low").build()));

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> broker(Map.of("minimum-assurance", "substantial"))
                        .redeem(attempt, "the-code"));

        assertThat(refused.first().code()).isEqualTo("LOGIN_ASSURANCE_TOO_LOW");
    }

    @Test
    void an_eid_without_number_is_known_as_such() {
        stub.idToken(StubBroker.rs256(claims().build()));
        stub.userInfo(Map.of("sub", StubBroker.SUBJECT, "mitid_has_cpr", false));

        VouchedIdentity vouched =
                broker(Map.of("has-cpr-claim", "mitid_has_cpr")).redeem(attempt, "the-code");

        assertThat(vouched.lacksCpr()).isTrue();
        assertThat(vouched.cpr()).isEmpty();
    }

    @Test
    void a_code_that_the_broker_does_not_know_is_refused() {
        stub.fail("/token", 400, "{\"error\":\"invalid_grant\"}");

        assertRefused("LOGIN_CODE_REFUSED");
    }

    @Test
    void a_broker_with_a_fault_of_its_own_is_unreachable() {
        stub.fail("/token", 500, "<html>oops</html>");

        assertUnreachable();
    }

    @Test
    void a_broker_that_answers_nonsense_is_unreachable() {
        stub.answer("/token", "{ not json");

        assertUnreachable();
    }

    @Test
    void user_info_that_is_an_error_is_unreachable() {
        stub.idToken(StubBroker.rs256(claims().build()));
        stub.fail("/userinfo", 401, "{\"error\":\"invalid_token\"}");

        assertUnreachable();
    }

    @Test
    void a_broker_that_hangs_is_given_up() {
        stub.hang("/token");
        Broker impatient = broker(Map.of(), Duration.ofMillis(200));

        assertThatThrownBy(() -> impatient.redeem(attempt, "the-code")).isInstanceOf(BrokerUnreachableException.class);
    }

    @Test
    void keys_that_cannot_be_had_are_no_reason_to_refuse_the_person() {
        stub.idToken(StubBroker.rs256(claims().build()));
        stub.fail("/jwks", 500, "");

        assertUnreachable();
    }

    @Test
    void a_broker_that_is_not_there_is_unreachable() {
        Broker broker = broker(Map.of());
        stub.close();

        assertThatThrownBy(() -> broker.loginAddress(attempt)).isInstanceOf(BrokerUnreachableException.class);
    }

    @Test
    void a_discovery_document_of_another_issuer_is_not_believed() {
        stub.answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"https://evil.example\",\"authorization_endpoint\":\"https://evil.example/a\","
                        + "\"token_endpoint\":\"https://evil.example/t\",\"jwks_uri\":\"https://evil.example/j\","
                        + "\"subject_types_supported\":[\"public\"],\"response_types_supported\":[\"code\"],"
                        + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}");

        assertThatThrownBy(() -> broker(Map.of()).loginAddress(attempt)).isInstanceOf(BrokerUnreachableException.class);
    }

    @Test
    void a_broker_once_known_need_not_answer_to_begin_a_login() {
        Broker broker = broker(Map.of());
        broker.loginAddress(attempt);
        stub.fail("/.well-known/openid-configuration", 500, "");

        assertThat(broker.loginAddress(attempt)).isNotNull();
    }

    @Test
    void the_logout_address_carries_no_token() {
        String address = broker(Map.of())
                .logoutAddress(LoginClient.CITIZEN)
                .orElseThrow()
                .toString();

        assertThat(address)
                .startsWith(stub.issuer() + "/logout?")
                .contains("client_id=portal")
                .contains("post_logout_redirect_uri=https%3A%2F%2Fkantine.example%2Flogin%2Flogget-af")
                .doesNotContain("id_token_hint");
    }

    @Test
    void there_is_no_logout_address_while_the_broker_does_not_answer() {
        Broker broker = broker(Map.of());
        broker.loginAddress(attempt);
        stub.fail("/.well-known/openid-configuration", 503, "");

        assertThat(broker.logoutAddress(LoginClient.CITIZEN)).isEmpty();
    }

    @Test
    void an_attempt_is_stale_after_a_quarter_of_an_hour() {
        assertThat(attempt.isStale(NOW.plusSeconds(15 * 60))).isFalse();
        assertThat(attempt.isStale(NOW.plusSeconds(15 * 60 + 1))).isTrue();
    }

    private JWTClaimsSet.Builder claims() {
        return stub.claims(attempt.nonce());
    }

    private VouchedIdentity redeem() {
        return broker(Map.of()).redeem(attempt, "the-code");
    }

    private void assertRefused(String code) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, this::redeem);
        assertThat(refused.first().code()).isEqualTo(code);
    }

    private void assertUnreachable() {
        assertThatThrownBy(this::redeem).isInstanceOf(BrokerUnreachableException.class);
    }

    private Broker broker(Map<String, String> settings) {
        return broker(settings, Duration.ofSeconds(60));
    }

    private Broker broker(Map<String, String> settings, Duration timeout) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("kantinekort.login.citizen." + name, value));
        all.put("kantinekort.login.citizen.issuer", stub.issuer());
        all.put("kantinekort.login.citizen.client-id", StubBroker.CLIENT);
        FixedPortal portal = new FixedPortal(false);
        BrokerCalls calls = new BrokerCalls(timeout, 4);
        Clock clock = Clock.systemUTC();
        return new Broker(new BrokerProfiles(new MapConfig(all), portal), new Discovery(calls, clock), calls, portal);
    }
}
