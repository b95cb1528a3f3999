package dk.kantinekort.login.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is set of one client at one broker.
 *
 * @param issuer the broker's name for itself, which its discovery document stands under
 * @param clientSecret empty for a public client, which has PKCE alone
 * @param cprClaim name of the claim with the CPR number
 * @param hasCprClaim name of the claim that says {@code false} of an eID without CPR number; empty when there is none
 * @param personClaim name of the claim that names the person and stays the same
 * @param minimum empty when any assurance will do
 * @param extraParameters sent along to the broker's login page
 */
record BrokerProfile(
        URI issuer,
        String clientId,
        Optional<String> clientSecret,
        List<String> scopes,
        String cprClaim,
        String hasCprClaim,
        String personClaim,
        String assuranceClaim,
        Optional<Assurance> minimum,
        Map<String, String> extraParameters) {

    boolean isEnough(Optional<Assurance> assurance) {
        return minimum.isEmpty()
                || assurance
                        .filter(level -> level.compareTo(minimum.get()) >= 0)
                        .isPresent();
    }
}
