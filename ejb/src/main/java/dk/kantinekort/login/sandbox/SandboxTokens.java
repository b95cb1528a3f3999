package dk.kantinekort.login.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.kantinekort.shared.id.PublicId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** The sandbox provider's signing key, made when it is first needed and gone with the process, and the ID tokens it signs. */
final class SandboxTokens {

    private static final int KEY_BITS = 2048;
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String SUBSTANTIAL = "https://data.gov.dk/concept/core/nsis/Substantial";

    private final Clock clock;
    private final RSAKey key = newKey();

    SandboxTokens(Clock clock) {
        this.clock = clock;
    }

    /** The public half, as a JSON Web Key Set. */
    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String sign(String issuer, String audience, String subject, String nonce) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .claim("nonce", nonce)
                .claim("acr", SUBSTANTIAL)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        return sign(claims);
    }

    private String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the sandbox's token could not be signed", e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(PublicId.next())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key for the sandbox", e);
        }
    }
}
