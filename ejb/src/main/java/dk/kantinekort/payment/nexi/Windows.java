package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/** Payments in Nexi's hosted page. Nothing is taken before the payer has been there, so a call that Nexi refuses took nothing. */
record Windows(NexiSettings settings, NexiClient client, Clock clock) {

    private static final ProviderReport ABANDONED = ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED));

    Checkout open(CheckoutOrder order) throws IOException {
        HttpAnswer answer = client.post("/v1/payments", new CheckoutJson(settings).of(order));
        if (answer.isGood()) {
            return answer.read(json -> opened(json, order.language()));
        }
        return answer.status() < 500 ? Checkout.declined(DeclineReason.TECHNICAL) : Checkout.UNKNOWN;
    }

    private static Checkout opened(JsonObject json, String language) {
        String page = json.getString("hostedPaymentPageUrl");
        String inLanguage = page + (page.contains("?") ? "&" : "?") + "language=" + tag(language);
        return Checkout.opened(json.getString("paymentId"), URI.create(inLanguage));
    }

    private static String tag(String language) {
        return language.equals("da") ? "da-DK" : "en-GB";
    }

    /** Without Nexi's id of it we never had a window to send the payer to: nobody can have paid. */
    ProviderReport report(Inquiry payment) throws IOException {
        if (payment.providerReference().isEmpty()) {
            return ABANDONED;
        }
        NexiPayment found = read(payment.providerReference(), payment.reference());
        ProviderReport report = found.report();
        boolean untouched = report.outcome().equals(Outcome.PENDING) && !report.isToBeCaptured();
        return untouched && hasLapsed(found) ? closed(payment.providerReference(), report) : report;
    }

    /** Nexi knows every payment that it gave us an id of; a 404 is a wrong key or a wrong address, and says nothing. */
    NexiPayment read(String paymentId, String reference) throws IOException {
        HttpAnswer answer = client.get("/v1/payments/" + NexiClient.id(paymentId));
        if (answer.status() != 200) {
            throw new IOException("no payment but " + answer);
        }
        return answer.read(json -> NexiPayment.read(json, paymentId, reference));
    }

    private boolean hasLapsed(NexiPayment payment) {
        return payment.created().plus(settings.window()).isBefore(clock.instant());
    }

    private ProviderReport closed(String paymentId, ProviderReport open) throws IOException {
        return close(paymentId) ? ABANDONED : open;
    }

    /** Nexi closes no window by itself. One that the payer has just paid in, it refuses to close. @return whether it is closed */
    boolean close(String paymentId) throws IOException {
        return client.put("/v1/payments/" + NexiClient.id(paymentId) + "/terminate")
                .isGood();
    }
}
