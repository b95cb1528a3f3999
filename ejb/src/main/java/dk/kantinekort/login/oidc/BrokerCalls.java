package dk.kantinekort.login.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls brokers by HTTP, never for long, and never many at once: a broker that hangs must not take all of the server's threads
 * with it, and the sandbox's provider needs some of the same threads to answer.
 */
@ApplicationScoped
class BrokerCalls {

    private static final int SERVER_FAULT = 500;
    private static final long PATIENCE_SECONDS = 2;

    private Duration timeout;
    private Semaphore places;

    protected BrokerCalls() {}

    @Inject
    BrokerCalls(
            @ConfigProperty(name = "kantinekort.login.timeout") Duration timeout,
            @ConfigProperty(name = "kantinekort.login.calls-at-once") int callsAtOnce) {
        this.timeout = timeout;
        this.places = new Semaphore(callsAtOnce);
    }

    int timeoutMillis() {
        return Math.toIntExact(timeout.toMillis());
    }

    /** @throws BrokerUnreachableException when there is no answer in time, or it tells of the broker's own fault */
    HTTPResponse send(HTTPRequest request) {
        try {
            takePlace(request);
            return answer(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnreachableException("interrupted", e);
        }
    }

    private void takePlace(HTTPRequest request) throws InterruptedException {
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new BrokerUnreachableException(
                    "too many calls under way to " + request.getURI().getHost(), null);
        }
    }

    private HTTPResponse answer(HTTPRequest request) {
        try {
            request.setConnectTimeout(timeoutMillis());
            request.setReadTimeout(timeoutMillis());
            request.setFollowRedirects(false);
            HTTPResponse response = request.send();
            if (response.getStatusCode() >= SERVER_FAULT) {
                throw new BrokerUnreachableException(request.getURI() + " answered " + response.getStatusCode(), null);
            }
            return response;
        } catch (IOException e) {
            throw new BrokerUnreachableException(request.getURI() + " does not answer", e);
        } finally {
            places.release();
        }
    }
}
