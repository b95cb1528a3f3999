package dk.kantinekort.web.payment;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;

/** Ends a request that was never to be answered, when its time is up. */
class NoAnswer implements AsyncListener {

    @Override
    public void onTimeout(AsyncEvent event) {
        if (event.getSuppliedResponse() instanceof HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_GATEWAY_TIMEOUT);
        }
        event.getAsyncContext().complete();
    }

    @Override
    public void onError(AsyncEvent event) {
        event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // nothing is held that would have to be let go
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // is never started anew
    }
}
