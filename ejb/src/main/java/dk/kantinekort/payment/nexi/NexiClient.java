package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.http.HttpCall;
import dk.kantinekort.payment.http.ProviderHttp;
import jakarta.json.JsonObject;
import java.io.IOException;

/** Calls of Nexi's API, each with the municipality's key. */
record NexiClient(NexiSettings settings, ProviderHttp http) {

    HttpAnswer get(String path) throws IOException {
        return send(HttpCall.get(settings.url() + path));
    }

    HttpAnswer put(String path) throws IOException {
        return send(HttpCall.of("PUT", settings.url() + path));
    }

    HttpAnswer post(String path, JsonObject body) throws IOException {
        return send(HttpCall.post(settings.url() + path).json(body));
    }

    HttpAnswer post(String path, JsonObject body, String idempotencyKey) throws IOException {
        return send(HttpCall.post(settings.url() + path)
                .with("Idempotency-Key", idempotencyKey)
                .json(body));
    }

    private HttpAnswer send(HttpCall call) throws IOException {
        return http.send(call.with("Authorization", settings.secretKey()));
    }

    /** An id of theirs, to stand in a path. */
    static String id(String theirs) throws IOException {
        if (!theirs.matches("[A-Za-z0-9-]{1,80}")) {
            throw new IOException("no id of Nexi's");
        }
        return theirs;
    }
}
