package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Agreements to charge a payer who is not there: the Recurring API. An agreement's id is the token of the stored card. */
@ApplicationScoped
public class Agreements {

    static final String PATH = "/recurring/v3/agreements";

    private static final int LONGEST_NAME = 45;
    private static final int NOT_FOUND = 404;

    private MobilePayClient client;
    private MobilePaySettings settings;

    protected Agreements() {}

    @Inject
    Agreements(MobilePayClient client, MobilePaySettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** How an agreement stands. */
    enum State {
        PENDING,
        ACTIVE,
        /** Stopped, expired, or never heard of: it cannot be charged and will never be again. */
        ENDED,
        UNKNOWN
    }

    /** Drafts the agreement; the payer approves it in MobilePay's window, and with an amount is charged there and then. */
    Checkout draft(CheckoutOrder order) throws IOException {
        HttpAnswer answer = client.post(PATH, json(order), Charges.key(order.idempotencyKey()));
        if (answer.isGood()) {
            return answer.read(json ->
                    Checkout.opened(json.getString("agreementId"), URI.create(json.getString("vippsConfirmationUrl"))));
        }
        return answer.isRefusal() ? Checkout.declined(DeclineReason.TECHNICAL) : Checkout.UNKNOWN;
    }

    private JsonObject json(CheckoutOrder order) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("pricing", pricing(order))
                .add("productName", name(order))
                .add("externalId", order.reference())
                .add("merchantRedirectUrl", order.returnAddress().toString())
                .add("merchantAgreementUrl", order.termsAddress().toString());
        if (order.amount().isPositive()) {
            json.add("initialCharge", initialCharge(order));
        }
        return json.build();
    }

    private JsonObject pricing(CheckoutOrder order) {
        Money suggested = settings.suggestedMaximum();
        Money most = order.amount().isMoreThan(suggested) ? order.amount() : suggested;
        return Json.createObjectBuilder()
                .add("type", "VARIABLE")
                .add("suggestedMaxAmount", most.oere())
                .add("currency", order.currency())
                .build();
    }

    private static JsonObject initialCharge(CheckoutOrder order) {
        return Json.createObjectBuilder()
                .add("amount", order.amount().oere())
                .add("description", name(order))
                .add("transactionType", "DIRECT_CAPTURE")
                .add("orderId", order.reference())
                .build();
    }

    private static String name(CheckoutOrder order) {
        String text = order.text();
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    State state(String agreement) throws IOException {
        HttpAnswer answer = client.get(PATH + "/" + agreement);
        if (answer.status() == NOT_FOUND) {
            return State.ENDED;
        }
        return answer.isGood() ? answer.read(json -> state(json)) : State.UNKNOWN;
    }

    private static State state(JsonObject json) {
        return switch (json.getString("status")) {
            case "PENDING" -> State.PENDING;
            case "ACTIVE" -> State.ACTIVE;
            case "STOPPED", "EXPIRED" -> State.ENDED;
            default -> State.UNKNOWN;
        };
    }

    /** MobilePay refuses to stop an agreement that has ended already, which is as good. */
    Outcome stop(String agreement) throws IOException {
        JsonObject stopped = Json.createObjectBuilder().add("status", "STOPPED").build();
        String key = UUID.nameUUIDFromBytes(("stop " + agreement).getBytes(StandardCharsets.UTF_8))
                .toString();
        HttpAnswer answer = client.patch(PATH + "/" + agreement, stopped, Charges.key(key));
        boolean ended = answer.isRefusal() && state(agreement) == State.ENDED;
        return ended ? Outcome.DONE : Answers.done(answer);
    }

    static StoredCard stored(String agreement) {
        return new StoredCard(agreement, "MobilePay", "", Optional.empty());
    }
}
