package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Payments that leave nothing behind: the ePayment API. MobilePay calls them by our reference. */
@ApplicationScoped
public class SinglePayments {

    private static final String PATH = "/epayment/v1/payments";
    private static final int NOT_FOUND = 404;

    private MobilePayClient client;

    protected SinglePayments() {}

    @Inject
    SinglePayments(MobilePayClient client) {
        this.client = client;
    }

    Checkout create(CheckoutOrder order) throws IOException {
        HttpAnswer answer = client.post(PATH, json(order), order.idempotencyKey());
        if (answer.isGood()) {
            return answer.read(
                    json -> Checkout.opened(json.getString("reference"), URI.create(json.getString("redirectUrl"))));
        }
        return answer.isRefusal() ? Checkout.declined(DeclineReason.TECHNICAL) : Checkout.UNKNOWN;
    }

    private static JsonObject json(CheckoutOrder order) {
        return Json.createObjectBuilder()
                .add("amount", json(order.amount(), order.currency()))
                .add("paymentMethod", Json.createObjectBuilder().add("type", "WALLET"))
                .add("reference", order.reference())
                .add("userFlow", "WEB_REDIRECT")
                .add("returnUrl", order.returnAddress().toString())
                .add("paymentDescription", order.text())
                .build();
    }

    private static JsonObject json(Money amount, String currency) {
        return Json.createObjectBuilder()
                .add("currency", currency)
                .add("value", amount.oere())
                .build();
    }

    /** A payment that MobilePay has confirmed and now denies is unknown, not abandoned: then the settings are wrong. */
    ProviderReport query(Inquiry payment) throws IOException {
        HttpAnswer answer = client.get(PATH + "/" + payment.reference());
        if (answer.status() == NOT_FOUND && payment.providerReference().isEmpty()) {
            return ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED));
        }
        return answer.isGood() ? answer.read(SinglePayments::report) : ProviderReport.UNKNOWN;
    }

    /** The sums tell about money; the state stays as it is after a capture. */
    private static ProviderReport report(JsonObject json) {
        JsonObject sums = json.getJsonObject("aggregate");
        Money authorised = sum(sums, "authorizedAmount");
        Money captured = sum(sums, "capturedAmount");
        String currency = json.getJsonObject("amount").getString("currency");
        return new ProviderReport(
                outcome(json.getString("state"), authorised, captured, sum(sums, "cancelledAmount")),
                authorised,
                captured,
                sum(sums, "refundedAmount"),
                currency,
                Optional.empty(),
                json.getString("reference"));
    }

    private static Money sum(JsonObject sums, String name) {
        return Money.ofOere(sums.getJsonObject(name).getJsonNumber("value").longValueExact());
    }

    private static Outcome outcome(String state, Money authorised, Money captured, Money cancelled) {
        if (captured.isPositive()) {
            return Outcome.DONE;
        }
        return switch (state) {
            case "CREATED" -> Outcome.PENDING;
            case "AUTHORIZED" -> cancelled.isLessThan(authorised) ? Outcome.PENDING : abandoned();
            case "ABORTED", "EXPIRED", "TERMINATED" -> abandoned();
            default -> Outcome.UNKNOWN;
        };
    }

    private static Outcome abandoned() {
        return Outcome.declined(DeclineReason.ABANDONED);
    }

    Outcome capture(MoneyOrder order) throws IOException {
        return modify(order, "/capture");
    }

    /** What was let go of before is found so by its sums: the same call again would be refused. */
    Outcome cancel(MoneyOrder order) throws IOException {
        Inquiry payment = order.payment();
        String path = PATH + "/" + payment.reference() + "/cancel";
        Outcome done = Answers.done(client.post(path, JsonValue.EMPTY_JSON_OBJECT, order.idempotencyKey()));
        boolean gone =
                done.kind() == Outcome.Kind.DECLINED && query(payment).outcome().equals(abandoned());
        return gone ? Outcome.DONE : done;
    }

    /** What is paid back already is looked at first, since nobody says for how long MobilePay remembers a key. */
    Outcome refund(MoneyOrder order) throws IOException {
        HttpAnswer answer = client.get(PATH + "/" + order.payment().reference());
        if (!answer.isGood()) {
            return Outcome.UNKNOWN;
        }
        boolean done = order.isPaidBack(answer.read(SinglePayments::report).refunded());
        return done ? Outcome.DONE : modify(order, "/refund");
    }

    private Outcome modify(MoneyOrder order, String act) throws IOException {
        Inquiry payment = order.payment();
        JsonObject body = Json.createObjectBuilder()
                .add("modificationAmount", json(order.amount(), payment.currency()))
                .build();
        return Answers.done(client.post(PATH + "/" + payment.reference() + act, body, order.idempotencyKey()));
    }
}
