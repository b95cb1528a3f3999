package dk.kantinekort.test.client;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** Calls the portal over HTTP, as tills and other systems do. Follows no redirects and keeps no cookies. */
public final class PortalClient {

    /** A move of the clock answers when all that falls due on the way is done, which may be much. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    // by HTTP/2 something comes back before a request has been acted upon, and the server hangs up after half a
    // minute's wait
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    public PortalClient(String url) {
        this.url = url;
    }

    /** The portal under test, which the system property {@code portal.url} names in the tests' process and in the server's. */
    public static PortalClient underTest() {
        return new PortalClient(System.getProperty("portal.url"));
    }

    public String url() {
        return url;
    }

    /** @param headers names and values by turns */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** @param headers names and values by turns */
    public Answer post(String path, JsonObject body, String... headers) {
        return post(path, body.toString(), "application/json", headers);
    }

    /** Posts any text under any content type, also what the portal must refuse. */
    public Answer post(String path, String body, String contentType, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", contentType), Arrays.stream(headers))
                .toArray(String[]::new);
        return send(request(path, all).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
