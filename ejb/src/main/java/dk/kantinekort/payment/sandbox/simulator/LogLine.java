package dk.kantinekort.payment.sandbox.simulator;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of the provider's log: what happened, and the particulars, written as in an address: {@code charge?id=…&card=…}. */
record LogLine(String event, Map<String, String> fields) {

    static LogLine of(String event, String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new LogLine(event, fields);
    }

    /** Empty when it is no line of ours. */
    static Optional<LogLine> parse(String text) {
        int mark = text.indexOf('?');
        if (mark < 1) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.substring(mark + 1).split("&")) {
            int equals = field.indexOf('=');
            fields.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return Optional.of(new LogLine(text.substring(0, mark), fields));
    }

    String get(String name) {
        return fields.get(name);
    }

    String getOr(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    long getLong(String name) {
        return Long.parseLong(get(name));
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", event + "?", ""));
    }
}
