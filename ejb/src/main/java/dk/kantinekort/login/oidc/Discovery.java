package dk.kantinekort.login.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dk.kantinekort.shared.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What brokers tell of themselves, and their keys. Kept for an hour; an old copy serves on while the broker does not answer. */
@ApplicationScoped
class Discovery {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int LARGEST_KEY_SET = 256 * 1024;

    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    private BrokerCalls calls;
    private Clock clock;

    protected Discovery() {}

    @Inject
    Discovery(BrokerCalls calls, @RealTime Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** The broker's metadata and keys. Throws {@link BrokerUnreachableException} when they have never been read. */
    Known require(URI issuer) {
        Known old = known.get(issuer);
        if (old != null && old.readAt().plus(FRESH).isAfter(clock.instant())) {
            return old;
        }
        try {
            return refresh(issuer);
        } catch (BrokerUnreachableException e) {
            if (old == null) {
                throw e;
            }
            return old;
        }
    }

    /** Reads the broker's metadata anew, and so tells whether it answers now. */
    Known refresh(URI issuer) {
        URI address = URI.create(issuer + "/.well-known/openid-configuration");
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                    calls.send(new HTTPRequest(HTTPRequest.Method.GET, address)).getBodyAsJSONObject());
            return remember(issuer, metadata);
        } catch (GeneralException | MalformedURLException e) {
            throw new BrokerUnreachableException(address + " holds no provider metadata", e);
        }
    }

    private Known remember(URI issuer, OIDCProviderMetadata metadata) throws MalformedURLException {
        if (!metadata.getIssuer().equals(new Issuer(issuer)) || metadata.getTokenEndpointURI() == null) {
            throw new BrokerUnreachableException(issuer + " tells of another issuer, or of no token endpoint", null);
        }
        Known old = known.get(issuer);
        JWKSource<SecurityContext> keys =
                old != null && old.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())
                        ? old.keys()
                        : keys(metadata.getJWKSetURI());
        Known read = new Known(metadata, keys, clock.instant());
        known.put(issuer, read);
        return read;
    }

    /** Fetched on first use, kept, and fetched anew when a token names a key that is not among them. */
    private JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
        int millis = calls.timeoutMillis();
        return JWKSourceBuilder.create(address.toURL(), new DefaultResourceRetriever(millis, millis, LARGEST_KEY_SET))
                .build();
    }

    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant readAt) {}
}
