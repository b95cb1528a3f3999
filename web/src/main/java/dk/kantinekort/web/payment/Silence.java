package dk.kantinekort.web.payment;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** What the sandbox provider answers when it does not: the line stays open, and no thread waits on it, until the merchant has long hung up. */
final class Silence implements AsyncListener {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    private Silence() {}

    static void keep(HttpServletRequest request) {
        AsyncContext line = request.startAsync();
        line.addListener(new Silence());
        line.setTimeout(LENGTH.toMillis());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        AsyncContext line = event.getAsyncContext();
        ((HttpServletResponse) line.getResponse()).setStatus(HttpServletResponse.SC_GATEWAY_TIMEOUT);
        line.complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // nobody hears it
    }

    @Override
    public void onError(AsyncEvent event) {
        event.getAsyncContext().complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it is begun once
    }
}
