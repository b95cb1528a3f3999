package dk.kantinekort.payment.sandbox;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.http.HttpCall;
import dk.kantinekort.payment.http.ProviderHttp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;

/** The sandbox provider's own API. */
@ApplicationScoped
public class SandboxClient {

    @Inject
    private SandboxSettings settings;

    @Inject
    private ProviderHttp http;

    HttpAnswer get(String path) throws IOException {
        return http.send(HttpCall.get(settings.baseUrl() + path));
    }

    HttpAnswer post(String path, JsonObject body, String idempotencyKey) throws IOException {
        return http.send(HttpCall.post(settings.baseUrl() + path)
                .with("Idempotency-Key", idempotencyKey)
                .json(body));
    }
}
