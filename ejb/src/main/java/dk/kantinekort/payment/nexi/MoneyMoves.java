package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes what is reserved or lets go of it, and pays back what was taken. Nexi is asked first whether it has done so already, since nobody says for
 * how long it remembers a key.
 */
record MoneyMoves(NexiSettings settings, NexiClient client, Windows payments, StoredCharges charges) {

    Outcome capture(MoneyOrder order) throws IOException {
        String paymentId = charges.paymentId(order.payment());
        if (payments.read(paymentId, order.payment().reference()).isCharged()) {
            return Outcome.DONE;
        }
        HttpAnswer answer = send("/v1/payments/" + NexiClient.id(paymentId) + "/charges", order, "Indbetaling");
        return answer.isGood() ? Outcome.DONE : failed(answer);
    }

    /** All that is held, for Nexi lets go of nothing less. */
    Outcome cancel(MoneyOrder order) throws IOException {
        String paymentId = charges.paymentId(order.payment());
        NexiPayment payment = payments.read(paymentId, order.payment().reference());
        if (payment.isCharged()) {
            return Outcome.declined(DeclineReason.TECHNICAL);
        }
        if (!payment.held().isPositive()) {
            return letGo(paymentId, payment);
        }
        JsonObject body =
                Json.createObjectBuilder().add("amount", payment.held().oere()).build();
        HttpAnswer answer =
                client.post("/v1/payments/" + NexiClient.id(paymentId) + "/cancels", body, order.idempotencyKey());
        return answer.isGood() ? Outcome.DONE : failed(answer);
    }

    /** Nothing is held; in a window that the payer is about to pay in it may be soon, and Nexi refuses to close that one. */
    private Outcome letGo(String paymentId, NexiPayment payment) throws IOException {
        boolean over = payment.report().outcome().kind() != Outcome.Kind.PENDING || payments.close(paymentId);
        return over ? Outcome.DONE : Outcome.UNKNOWN;
    }

    Outcome refund(MoneyOrder order) throws IOException {
        NexiPayment payment = payments.read(
                charges.paymentId(order.payment()), order.payment().reference());
        Optional<Outcome> before = payment.refund(order.reference());
        Optional<String> charge = payment.chargeId();
        if (before.isPresent() || charge.isEmpty()) {
            return before.orElse(Outcome.declined(DeclineReason.TECHNICAL));
        }
        HttpAnswer answer =
                send("/v1/charges/" + NexiClient.id(charge.orElseThrow()) + "/refunds", order, "Tilbagebetaling");
        return answer.isGood() ? Outcome.PENDING : failed(answer);
    }

    private HttpAnswer send(String path, MoneyOrder order, String text) throws IOException {
        JsonObject body = Json.createObjectBuilder()
                .add("amount", order.amount().oere())
                .add("orderItems", OrderJson.items(order.reference(), text, order.amount(), settings.taxRate()))
                .build();
        return client.post(path, body, order.idempotencyKey());
    }

    private static Outcome failed(HttpAnswer answer) {
        return answer.isRefusal() ? Outcome.declined(Declines.reason(answer)) : Outcome.UNKNOWN;
    }
}
