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

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String url;

    public PortalClient(String url) {
        this(url, HttpClient.newHttpClient());
    }

    private PortalClient(String url, HttpClient http) {
        this.url = url;
        this.http = http;
    }

    /** One that speaks plain HTTP/1.1, where nothing comes back before the request has been acted upon. */
    public static PortalClient plain(String url) {
        return new PortalClient(
                url,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
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
