package dk.kantinekort.web.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads request bodies strictly: UTF-8, one JSON object, no name twice, nested no deeper than any call needs. */
public final class JsonBody {

    private static final int MAX_DEPTH = 16;
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonBody() {}

    /** @throws JsonException when it is anything else, which leaves as 400 */
    public static JsonObject read(byte[] body) {
        String text = decode(body);
        refuseMisshapen(text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException e) {
            throw new JsonException("a number beyond all bounds", e);
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonException("not UTF-8", e);
        }
    }

    /**
     * Looks for what the parser would let pass: it builds, or recurses, as deep as a hostile body says, and it stops at the end
     * of the first value.
     */
    private static void refuseMisshapen(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                i++;
            } else if (!quoted) {
                depth += step(c);
                if (depth > MAX_DEPTH) {
                    throw new JsonException("nested too deep");
                }
                if (depth == 0 && step(c) < 0 && !text.substring(i + 1).isBlank()) {
                    throw new JsonException("more than one value");
                }
            }
        }
    }

    private static int step(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }
}
