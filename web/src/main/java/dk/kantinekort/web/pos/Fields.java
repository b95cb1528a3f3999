package dk.kantinekort.web.pos;

import dk.kantinekort.pos.MalformedSaleException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of a JSON object of known names. Anything missing, of another type or not known is malformed. */
final class Fields {

    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    /** @param known all names that may stand in it */
    static Fields of(JsonObject object, Set<String> known) {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw new MalformedSaleException("a field is not known here");
            }
        }
        return new Fields(object);
    }

    String text(String name) {
        return find(name)
                .map(value -> text(name, value))
                .orElseThrow(() -> new MalformedSaleException(name + " is missing"));
    }

    /** Empty when it is missing or null. */
    String optionalText(String name) {
        return find(name).map(value -> text(name, value)).orElse("");
    }

    long whole(String name) {
        if (find(name).orElse(JsonValue.NULL) instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                throw new MalformedSaleException(name + " is too large");
            }
        }
        throw new MalformedSaleException(name + " is not a whole number");
    }

    List<JsonObject> objects(String name) {
        return find(name)
                .map(value -> list(name, value, element -> object(name, element)))
                .orElseThrow(() -> new MalformedSaleException(name + " is missing"));
    }

    /** None when it is missing or null. */
    List<String> optionalTexts(String name) {
        return find(name)
                .map(value -> list(name, value, element -> text(name, element)))
                .orElse(List.of());
    }

    private Optional<JsonValue> find(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> value.getValueType() != JsonValue.ValueType.NULL);
    }

    private static String text(String name, JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new MalformedSaleException(name + " is not text");
    }

    private static JsonObject object(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new MalformedSaleException(name + " holds something other than objects");
    }

    private static <T> List<T> list(String name, JsonValue value, Function<JsonValue, T> element) {
        if (value instanceof JsonArray array) {
            return array.stream().map(element).toList();
        }
        throw new MalformedSaleException(name + " is not a list");
    }
}
