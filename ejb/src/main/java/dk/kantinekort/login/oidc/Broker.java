package dk.kantinekort.login.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dk.kantinekort.login.VouchedIdentity;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way to a broker and back: the address of its login page, the exchange of the code it sends for what it knows of the
 * person, and the address to log out at. Calls the broker, so never in a transaction.
 */
@ApplicationScoped
public class Broker {

    private BrokerProfiles profiles;
    private Discovery discovery;
    private BrokerCalls calls;
    private PortalSettings portal;

    protected Broker() {}

    @Inject
    Broker(BrokerProfiles profiles, Discovery discovery, BrokerCalls calls, PortalSettings portal) {
        this.profiles = profiles;
        this.discovery = discovery;
        this.calls = calls;
        this.portal = portal;
    }

    /** The broker's login page for this attempt. Throws {@link BrokerUnreachableException}. */
    public URI loginAddress(LoginAttempt attempt) {
        BrokerProfile profile = profiles.profile(attempt.client());
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(profile.scopes().toArray(String[]::new)),
                        new ClientID(profile.clientId()),
                        callback())
                .endpointURI(discovery.require(profile.issuer()).metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        profile.extraParameters().forEach(request::customParameter);
        return request.build().toURI();
    }

    /**
     * Exchanges the code for what the broker knows.
     *
     * @throws RefusedException {@code LOGIN_CODE_REFUSED}, {@code LOGIN_TOKEN_REFUSED} or {@code LOGIN_ASSURANCE_TOO_LOW}
     * @throws BrokerUnreachableException when the broker does not answer as it should
     */
    public VouchedIdentity redeem(LoginAttempt attempt, String code) {
        BrokerProfile profile = profiles.profile(attempt.client());
        Discovery.Known broker = discovery.require(profile.issuer());
        OIDCTokenResponse tokens = tokens(profile, broker.metadata(), attempt, code);
        IDTokenClaimsSet idToken = new IdTokenCheck(broker, profile.clientId())
                .claims(tokens.getOIDCTokens().getIDToken(), attempt.nonce());
        Map<String, Object> userInfo =
                userInfo(broker.metadata(), tokens, idToken.getSubject().getValue());
        return new BrokerClaims(profile, idToken.toJSONObject(), userInfo).vouched(portal.acceptsReplacementCpr());
    }

    /**
     * Where the browser can log out at the broker too, without the ID token in the address.
     *
     * @return empty when the broker offers none or does not answer now
     */
    public Optional<URI> logoutAddress(LoginClient client) {
        try {
            BrokerProfile profile = profiles.profile(client);
            return Optional.ofNullable(
                            discovery.refresh(profile.issuer()).metadata().getEndSessionEndpointURI())
                    .map(address -> logoutRequest(address, profile).toURI());
        } catch (BrokerUnreachableException e) {
            return Optional.empty();
        }
    }

    private LogoutRequest logoutRequest(URI address, BrokerProfile profile) {
        return new LogoutRequest(address, null, null, new ClientID(profile.clientId()), loggedOut(), null, null);
    }

    private OIDCTokenResponse tokens(
            BrokerProfile profile, OIDCProviderMetadata metadata, LoginAttempt attempt, String code) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), callback(), new CodeVerifier(attempt.verifier()));
        try {
            var answer = OIDCTokenResponseParser.parse(
                    calls.send(tokenRequest(profile, metadata, grant).toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw new RefusedException(Refusal.of("LOGIN_CODE_REFUSED"));
            }
            return requireIdToken((OIDCTokenResponse) answer.toSuccessResponse());
        } catch (ParseException e) {
            throw new BrokerUnreachableException("the token endpoint's answer cannot be read", e);
        }
    }

    private static OIDCTokenResponse requireIdToken(OIDCTokenResponse tokens) {
        if (tokens.getOIDCTokens().getIDToken() == null) {
            throw new RefusedException(Refusal.of("LOGIN_TOKEN_REFUSED"));
        }
        return tokens;
    }

    private static TokenRequest tokenRequest(
            BrokerProfile profile, OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
        URI address = metadata.getTokenEndpointURI();
        ClientID client = new ClientID(profile.clientId());
        return profile.clientSecret()
                .map(secret ->
                        new TokenRequest.Builder(address, authentication(client, secret, metadata), grant).build())
                .orElseGet(() -> new TokenRequest.Builder(address, client, grant).build());
    }

    private static ClientAuthentication authentication(ClientID client, String secret, OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean onlyPost = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return onlyPost
                ? new ClientSecretPost(client, new Secret(secret))
                : new ClientSecretBasic(client, new Secret(secret));
    }

    /** Empty when the broker has no user info endpoint. It must be about whom the ID token is about. */
    private Map<String, Object> userInfo(OIDCProviderMetadata metadata, OIDCTokenResponse tokens, String subject) {
        if (metadata.getUserInfoEndpointURI() == null) {
            return Map.of();
        }
        Map<String, Object> userInfo = readUserInfo(new UserInfoRequest(
                metadata.getUserInfoEndpointURI(), tokens.getOIDCTokens().getAccessToken()));
        if (!subject.equals(userInfo.get("sub"))) {
            throw new RefusedException(Refusal.of("LOGIN_TOKEN_REFUSED"));
        }
        return userInfo;
    }

    private Map<String, Object> readUserInfo(UserInfoRequest request) {
        try {
            HTTPResponse response = calls.send(request.toHTTPRequest());
            response.ensureStatusCode(HTTPResponse.SC_OK);
            return response.getBodyAsJSONObject();
        } catch (ParseException e) {
            throw new BrokerUnreachableException("the user info cannot be read", e);
        }
    }

    private URI callback() {
        return URI.create(portal.getPublicUrl() + "/login/callback");
    }

    private URI loggedOut() {
        return URI.create(portal.getPublicUrl() + "/login/logget-af");
    }
}
