package dk.kantinekort.payment.http;

import dk.kantinekort.shared.fault.FailPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends calls to providers, each once: what may be sent again is its caller's to know. Follows no redirect. */
@ApplicationScoped
public class ProviderHttp {

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    private FailPoints failPoints = FailPoints.NONE;

    private Duration timeout;

    protected ProviderHttp() {}

    /** @param timeoutSeconds for the whole answer, its body included */
    @Inject
    public ProviderHttp(@ConfigProperty(name = "kantinekort.payment.timeout-seconds") int timeoutSeconds) {
        timeout = Duration.ofSeconds(timeoutSeconds);
    }

    /** @throws IOException when no whole answer came: whether the call arrived, nobody knows */
    public HttpAnswer send(HttpCall call) throws IOException {
        long began = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request(call), this::read);
        try {
            HttpResponse<String> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new HttpAnswer(response.statusCode(), response.body());
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("no answer to " + call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during " + call, e);
        } finally {
            answer.cancel(true);
            LongestWait.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }

    /** By now the provider has done what it was asked, and its answer is on the way. */
    private HttpResponse.BodySubscriber<String> read(HttpResponse.ResponseInfo head) {
        failPoints.reach("provider-called");
        return HttpResponse.BodyHandlers.ofString().apply(head);
    }

    private HttpRequest request(HttpCall call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(call.address()).timeout(timeout).header("Accept", "application/json");
        call.headers().forEach(request::header);
        return request.method(
                        call.method(),
                        call.body()
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody))
                .build();
    }
}
