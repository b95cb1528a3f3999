package dk.kantinekort.payment.provider;

import java.util.Map;
import java.util.TreeMap;

/**
 * A webhook as it came in. Header names are compared without regard to case.
 *
 * @param query what stood after the question mark of its address; empty without one
 */
public record WebhookCall(String query, Map<String, String> headers, byte[] body) {

    public WebhookCall {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    /** Empty when the header is missing. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
