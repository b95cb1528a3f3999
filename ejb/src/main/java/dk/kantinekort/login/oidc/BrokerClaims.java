package dk.kantinekort.login.oidc;

import dk.kantinekort.login.EidIdentity;
import dk.kantinekort.login.VouchedIdentity;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The claims of the ID token and the user info together, read by the broker's own names for them. */
final class BrokerClaims {

    private final BrokerProfile profile;
    private final Map<String, Object> claims = new HashMap<>();

    BrokerClaims(BrokerProfile profile, Map<String, Object> idToken, Map<String, Object> userInfo) {
        this.profile = profile;
        claims.putAll(idToken);
        claims.putAll(userInfo);
        claims.put("iss", idToken.get("iss"));
        claims.put("sub", idToken.get("sub"));
    }

    /**
     * Whom the broker vouches for.
     *
     * @param acceptReplacementCpr whether CPR numbers with day + 60 count
     * @throws RefusedException {@code LOGIN_ASSURANCE_TOO_LOW}, or {@code LOGIN_TOKEN_REFUSED} when nobody is named
     */
    VouchedIdentity vouched(boolean acceptReplacementCpr) {
        if (!profile.isEnough(find(profile.assuranceClaim()).flatMap(Assurance::parse))) {
            throw new RefusedException(Refusal.of("LOGIN_ASSURANCE_TOO_LOW"));
        }
        String subject =
                find(profile.personClaim()).orElseThrow(() -> new RefusedException(Refusal.of("LOGIN_TOKEN_REFUSED")));
        return new VouchedIdentity(
                new EidIdentity(profile.issuer().toString(), subject),
                find(profile.cprClaim()).flatMap(number -> Cpr.parse(number, acceptReplacementCpr)),
                find(profile.hasCprClaim()).filter("false"::equals).isPresent());
    }

    private Optional<String> find(String claim) {
        return Optional.ofNullable(claims.get(claim)).map(Object::toString).filter(text -> !text.isBlank());
    }
}
