package dk.kantinekort.login.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.util.Set;

/** Whether an ID token is the broker's answer to this attempt: signature, issuer, audience, life and nonce. */
final class IdTokenCheck {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final Discovery.Known broker;
    private final String clientId;

    IdTokenCheck(Discovery.Known broker, String clientId) {
        this.broker = broker;
        this.clientId = clientId;
    }

    /**
     * The token's claims.
     *
     * @throws RefusedException {@code LOGIN_TOKEN_REFUSED} when anything about the token is wrong
     * @throws BrokerUnreachableException when the broker's keys cannot be had
     */
    IDTokenClaimsSet claims(JWT token, String nonce) {
        if (!(token instanceof SignedJWT)) {
            throw refused();
        }
        try {
            return validator().validate(token, new Nonce(nonce));
        } catch (KeySourceException e) {
            throw new BrokerUnreachableException("the broker's keys cannot be had", e);
        } catch (BadJOSEException | JOSEException e) {
            throw refused();
        }
    }

    private IDTokenValidator validator() {
        return new IDTokenValidator(
                broker.metadata().getIssuer(),
                new ClientID(clientId),
                new JWSVerificationKeySelector<>(ALGORITHMS, broker.keys()),
                null);
    }

    private static RefusedException refused() {
        return new RefusedException(Refusal.of("LOGIN_TOKEN_REFUSED"));
    }
}
