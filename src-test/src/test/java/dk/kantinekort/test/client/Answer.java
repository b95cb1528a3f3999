package dk.kantinekort.test.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the portal answered: status, header and body. */
public record Answer(int status, HttpResponse<String> response) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response);
    }

    public String text() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body as a JSON object, also of a problem. */
    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            return reader.readObject();
        }
    }

    /** The stable code of a problem, empty when the answer is none. */
    public String code() {
        return json().getString("code", "");
    }

    /** @throws AssertionError unless the status is this one; the message shows what came instead */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + " answered " + status + ": " + text();
    }
}
