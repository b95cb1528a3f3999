package dk.kantinekort.payment.http;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One call of a provider.
 *
 * @param headers sent as they are; secrets stand here, so it is never written to a log
 * @param body empty when the call has none
 */
public record HttpCall(String method, URI address, Map<String, String> headers, Optional<String> body) {

    private static final Pattern TOKEN = Pattern.compile("(?<=/(agreements|unscheduledsubscriptions)/)[^/]+");

    public static HttpCall get(String address) {
        return of("GET", address);
    }

    public static HttpCall post(String address) {
        return of("POST", address);
    }

    public static HttpCall of(String method, String address) {
        return new HttpCall(method, URI.create(address), Map.of(), Optional.empty());
    }

    public HttpCall with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new HttpCall(method, address, Map.copyOf(more), body);
    }

    public HttpCall json(JsonObject content) {
        HttpCall typed = with("Content-Type", "application/json");
        return new HttpCall(method, address, typed.headers, Optional.of(content.toString()));
    }

    /** Without the headers and the body, and without the token of a stored card, which some providers have in the address. */
    @Override
    public String toString() {
        return method + " " + address.getRawAuthority()
                + TOKEN.matcher(address.getRawPath()).replaceAll("*");
    }
}
