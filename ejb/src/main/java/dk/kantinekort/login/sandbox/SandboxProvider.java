package dk.kantinekort.login.sandbox;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import dk.kantinekort.login.oidc.BrokerProfiles;
import dk.kantinekort.login.oidc.LoginClient;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.time.RealTime;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenID Connect provider of the smallest kind: whoever stands at its page is whom they click. It lives in this process and
 * keeps nothing. Answers are JSON texts.
 */
@ApplicationScoped
public class SandboxProvider {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(5);

    @Inject
    private BrokerProfiles profiles;

    @Inject
    private PortalSettings portal;

    @Inject
    @RealTime
    private Clock clock;

    @Inject
    private Instance<SandboxIdentities> identities;

    private SandboxTokens tokens;
    private SandboxGrants<Chosen> codes;
    private SandboxGrants<SandboxIdentity> accessTokens;

    /** Makes the key while the application starts: nobody who logs in first should wait for it. */
    void warmUp(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (portal.isSandbox()) {
            keys();
        }
    }

    @PostConstruct
    void start() {
        tokens = new SandboxTokens(clock);
        codes = new SandboxGrants<>(CODE_LIFETIME, clock);
        accessTokens = new SandboxGrants<>(TOKEN_LIFETIME, clock);
    }

    /** The discovery document. */
    public String metadata() {
        Map<String, Object> document = new HashMap<>(Map.of(
                "issuer", profiles.sandboxIssuer(),
                "authorization_endpoint", at("authorize"),
                "token_endpoint", at("token"),
                "userinfo_endpoint", at("userinfo"),
                "jwks_uri", at("jwks"),
                "end_session_endpoint", at("end_session")));
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("token_endpoint_auth_methods_supported", List.of("none"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        return JSONObjectUtils.toJSONString(document);
    }

    public String keys() {
        return tokens.publicKeys();
    }

    /** @return empty when this is no request of one of the portal's two clients with PKCE and a nonce */
    public Optional<SandboxLogin> read(Map<String, List<String>> query) {
        try {
            return read(AuthenticationRequest.parse(query));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Whom the login page offers to that client. */
    public List<SandboxIdentity> offered(SandboxLogin login) {
        return all().stream()
                .filter(identity -> identity.staff() == login.staff())
                .toList();
    }

    /** Where the browser goes when it has chosen. Empty when nobody of that name is offered. */
    public Optional<URI> choose(SandboxLogin login, String subject) {
        return offered(login).stream()
                .filter(identity -> identity.subject().equals(subject))
                .findFirst()
                .map(identity -> answer(login, "code", codes.grant(new Chosen(login, identity))));
    }

    /** Where the browser goes when it has chosen nobody. */
    public URI cancel(SandboxLogin login) {
        return answer(login, "error", "access_denied");
    }

    /** The tokens for the code. Empty when the code is none, used, too old or another client's. */
    public Optional<String> redeem(String clientId, String code, String redirectUri, String codeVerifier) {
        return codes.redeem(code)
                .filter(chosen -> chosen.login().clientId().equals(clientId))
                .filter(chosen -> chosen.login().redirectUri().toString().equals(redirectUri))
                .filter(chosen -> fits(chosen.login().codeChallenge(), codeVerifier))
                .map(this::tokens);
    }

    /** What is known of whom the access token was given for. No CPR number of somebody who is not bound yet. */
    public Optional<String> userInfo(String accessToken) {
        return accessTokens.redeem(accessToken).map(SandboxProvider::userInfo);
    }

    private static String userInfo(SandboxIdentity identity) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", identity.subject());
        claims.put("name", identity.name());
        if (identity.bound() && !identity.cpr().isEmpty()) {
            claims.put("cpr", identity.cpr());
        }
        return JSONObjectUtils.toJSONString(claims);
    }

    private Optional<SandboxLogin> read(AuthenticationRequest request) {
        String clientId = request.getClientID().getValue();
        boolean staff = clientId.equals(LoginClient.STAFF.sandboxClientId());
        boolean known = staff || clientId.equals(LoginClient.CITIZEN.sandboxClientId());
        if (!known
                || !callback().equals(request.getRedirectionURI())
                || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            return Optional.empty();
        }
        return Optional.of(new SandboxLogin(
                clientId,
                staff,
                request.getRedirectionURI(),
                text(request.getState()),
                text(request.getNonce()),
                request.getCodeChallenge().getValue()));
    }

    private List<SandboxIdentity> all() {
        return identities.stream().flatMap(source -> source.list().stream()).toList();
    }

    private String tokens(Chosen chosen) {
        SandboxLogin login = chosen.login();
        return JSONObjectUtils.toJSONString(Map.of(
                "access_token", accessTokens.grant(chosen.identity()),
                "token_type", "Bearer",
                "expires_in", TOKEN_LIFETIME.toSeconds(),
                "id_token",
                        tokens.sign(
                                profiles.sandboxIssuer(),
                                login.clientId(),
                                chosen.identity().subject(),
                                login.nonce())));
    }

    private static boolean fits(String challenge, String verifier) {
        try {
            return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                    .getValue()
                    .equals(challenge);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(Identifier value) {
        return value == null ? "" : value.getValue();
    }

    private URI answer(SandboxLogin login, String parameter, String value) {
        return URI.create(login.redirectUri() + "?" + parameter + "=" + value + "&state="
                + URLEncoder.encode(login.state(), StandardCharsets.UTF_8));
    }

    private URI callback() {
        return URI.create(portal.getPublicUrl() + "/login/callback");
    }

    private String at(String endpoint) {
        return profiles.sandboxIssuer() + "/" + endpoint;
    }

    private record Chosen(SandboxLogin login, SandboxIdentity identity) {}
}
