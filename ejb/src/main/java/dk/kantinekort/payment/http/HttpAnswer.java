package dk.kantinekort.payment.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** An answer that came whole, whatever its status. */
public record HttpAnswer(int status, String body) {

    /** {@link Json} looks for its implementation anew at each call. */
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** Not now: wrong key, too early, too often, at the same time as its twin. None of them says that nothing was done before. */
    private static final Set<Integer> NOT_NOW = Set.of(401, 403, 408, 409, 423, 425, 429);

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /**
     * Whether the provider has read the call and will not do it, however often it comes: nothing was done. Any other answer that
     * is not good leaves it open what was done.
     */
    public boolean isRefusal() {
        return status >= 400 && status < 500 && !NOT_NOW.contains(status);
    }

    /**
     * Reads the body, a JSON object.
     *
     * @param reading may stumble over whatever is missing or of another type
     * @throws IOException when the body is not what the reading expects: as good as no answer
     */
    public <T> T read(Function<JsonObject, T> reading) throws IOException {
        return readStructure(json -> reading.apply(json.asJsonObject()));
    }

    /** As {@link #read}, for a body that may be an array. */
    public <T> T readStructure(Function<JsonStructure, T> reading) throws IOException {
        try (JsonReader json = JSON.createReader(new StringReader(body))) {
            return reading.apply(json.read());
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException e) {
            throw new IOException("status " + status + " with a body that is not as documented", e);
        }
    }

    /** Without the body, which may carry tokens. */
    @Override
    public String toString() {
        return "status " + status;
    }
}
