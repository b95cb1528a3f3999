package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.http.HttpCall;
import dk.kantinekort.payment.http.ProviderHttp;
import dk.kantinekort.shared.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/** HTTP to MobilePay: every call with the sales unit's keys and an access token, which is kept for as long as it is good. */
@ApplicationScoped
public class MobilePayClient {

    private static final int UNAUTHORISED = 401;

    private final AtomicReference<AccessToken> kept = new AtomicReference<>();

    private MobilePaySettings settings;
    private ProviderHttp http;
    private Clock wallClock;

    protected MobilePayClient() {}

    @Inject
    MobilePayClient(MobilePaySettings settings, ProviderHttp http, @RealTime Clock wallClock) {
        this.settings = settings;
        this.http = http;
        this.wallClock = wallClock;
    }

    HttpAnswer get(String path) throws IOException {
        return send(HttpCall.get(address(path)));
    }

    /** @param key the same call with the same key is done once */
    HttpAnswer post(String path, JsonObject body, String key) throws IOException {
        return send(HttpCall.post(address(path)).json(body).with("Idempotency-Key", key));
    }

    /** As {@link #post}. */
    HttpAnswer patch(String path, JsonObject body, String key) throws IOException {
        return send(HttpCall.of("PATCH", address(path)).json(body).with("Idempotency-Key", key));
    }

    /** As {@link #post}. */
    HttpAnswer delete(String path, String key) throws IOException {
        return send(HttpCall.of("DELETE", address(path)).with("Idempotency-Key", key));
    }

    private String address(String path) {
        return settings.salesUnit().url() + path;
    }

    /** A token may be called back before its time: the call, which did nothing then, is sent once more with a new one. */
    private HttpAnswer send(HttpCall call) throws IOException {
        AccessToken token = token();
        HttpAnswer answer = http.send(withKeys(call).with("Authorization", "Bearer " + token.text()));
        if (answer.status() != UNAUTHORISED) {
            return answer;
        }
        kept.compareAndSet(token, null);
        return http.send(withKeys(call).with("Authorization", "Bearer " + token().text()));
    }

    /** Nobody waits for another's token: callers that find none at the same time each fetch one, and all of them are good. */
    private AccessToken token() throws IOException {
        AccessToken token = kept.get();
        if (token == null || !token.isGood(wallClock.instant())) {
            token = fetch();
            kept.set(token);
        }
        return token;
    }

    private AccessToken fetch() throws IOException {
        SalesUnit unit = settings.salesUnit();
        HttpAnswer answer = http.send(withKeys(HttpCall.post(address("/accesstoken/get")))
                .with("client_id", unit.clientId())
                .with("client_secret", unit.clientSecret()));
        if (!answer.isGood()) {
            throw new IOException("no access token: " + answer);
        }
        return answer.read(json -> AccessToken.read(json, wallClock.instant()));
    }

    private HttpCall withKeys(HttpCall call) {
        SalesUnit unit = settings.salesUnit();
        return call.with("Ocp-Apim-Subscription-Key", unit.subscriptionKey())
                .with("Merchant-Serial-Number", unit.merchantSerialNumber())
                .with("Vipps-System-Name", "kantinekort")
                .with("Vipps-System-Version", "1")
                .with("Vipps-System-Plugin-Name", "kantinekort-payment")
                .with("Vipps-System-Plugin-Version", "1");
    }
}
