package dk.kantinekort.web.sandbox;

import dk.kantinekort.web.api.JsonBody;
import dk.kantinekort.web.api.Problem;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** The body of a sandbox call, read strictly: unknown fields, and values of another kind, are malformed. */
final class SandboxBody {

    private final JsonObject json;

    private SandboxBody(JsonObject json) {
        this.json = json;
    }

    static SandboxBody read(byte[] body, String... fields) {
        JsonObject json = JsonBody.read(body);
        if (!json.keySet().equals(Set.of(fields))) {
            throw Problem.malformed("the fields are " + String.join(", ", fields))
                    .exception();
        }
        return new SandboxBody(json);
    }

    Instant time(String field) {
        JsonValue value = json.get(field);
        try {
            return OffsetDateTime.parse(((JsonString) value).getString()).toInstant();
        } catch (ClassCastException | DateTimeException e) {
            throw Problem.malformed(field + " is not a time with offset").exception();
        }
    }

    /** A whole number within the bounds, both included. */
    long number(String field, long lowest, long highest) {
        if (json.get(field) instanceof JsonNumber number && number.isIntegral()) {
            BigInteger value = number.bigIntegerValue();
            if (value.bitLength() < Long.SIZE && value.longValue() >= lowest && value.longValue() <= highest) {
                return value.longValue();
            }
        }
        throw Problem.malformed(field + " is not a whole number from " + lowest + " to " + highest)
                .exception();
    }
}
