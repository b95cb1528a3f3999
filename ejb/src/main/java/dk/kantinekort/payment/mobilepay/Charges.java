package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Optional;

/** Charges of an agreement. Their id is our reference, for we choose it. */
@ApplicationScoped
public class Charges {

    private static final String BY_ID = "/recurring/v3/charges/";
    private static final int NOT_FOUND = 404;

    private MobilePayClient client;

    protected Charges() {}

    @Inject
    Charges(MobilePayClient client) {
        this.client = client;
    }

    /** The Recurring API takes keys of at most 40 letters and digits. */
    static String key(String uuid) {
        return uuid.replace("-", "");
    }

    /** Unscheduled: at once and without tries of its own, for those are our rules to make. */
    HttpAnswer create(StoredCharge charge) throws IOException {
        JsonObject body = Json.createObjectBuilder()
                .add("amount", charge.amount().oere())
                .add("transactionType", "DIRECT_CAPTURE")
                .add("type", "UNSCHEDULED")
                .add("description", charge.text())
                .add("orderId", charge.reference())
                .build();
        return client.post(Agreements.PATH + "/" + charge.token() + "/charges", body, key(charge.idempotencyKey()));
    }

    /**
     * @param agreement empty when its name never came to be known; the charge is then looked up across all agreements
     * @return empty when MobilePay has never heard of the charge
     */
    Optional<ProviderReport> find(String agreement, String reference) throws IOException {
        HttpAnswer answer = client.get(agreement.isEmpty() ? BY_ID + reference : path(agreement, reference));
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(answer.isGood() ? answer.read(json -> report(json, agreement)) : ProviderReport.UNKNOWN);
    }

    private static String path(String agreement, String reference) {
        return Agreements.PATH + "/" + agreement + "/charges/" + reference;
    }

    private static ProviderReport report(JsonObject json, String agreement) {
        JsonObject sums = json.getJsonObject("summary");
        Outcome outcome = outcome(json);
        Money captured = outcome.kind() == Outcome.Kind.DONE ? sum(sums, "captured") : Money.ZERO;
        return new ProviderReport(
                outcome,
                json.getString("status").equals("RESERVED") ? sum(json, "amount") : captured,
                captured,
                sum(sums, "refunded"),
                json.getString("currency"),
                Optional.empty(),
                json.getString("agreementId", agreement));
    }

    private static Money sum(JsonObject json, String name) {
        return Money.ofOere(json.getJsonNumber(name).longValueExact());
    }

    private static Outcome outcome(JsonObject json) {
        return switch (json.getString("status")) {
            case "PENDING", "DUE", "PROCESSING", "RESERVED" -> Outcome.PENDING;
            case "CHARGED", "PARTIALLY_CAPTURED", "PARTIALLY_REFUNDED", "REFUNDED" -> Outcome.DONE;
            case "FAILED" -> Outcome.declined(FailureReasons.reason(json.getString("failureReason", "")));
            case "CANCELLED" -> Outcome.declined(DeclineReason.ABANDONED);
            default -> Outcome.UNKNOWN;
        };
    }

    Outcome capture(MoneyOrder order) throws IOException {
        return modify(order, "/capture");
    }

    /** A charge that is cancelled already is looked at, as one that is not there to be cancelled. */
    Outcome cancel(MoneyOrder order) throws IOException {
        String agreement = agreement(order);
        if (agreement.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        String reference = order.payment().reference();
        Outcome done = Answers.done(client.delete(path(agreement, reference), key(order.idempotencyKey())));
        Optional<Outcome> now = find(agreement, reference).map(ProviderReport::outcome);
        boolean gone = now.equals(Optional.of(Outcome.declined(DeclineReason.ABANDONED)));
        return done.kind() == Outcome.Kind.DECLINED && gone ? Outcome.DONE : done;
    }

    /** What is paid back already is looked at first, since nobody says for how long MobilePay remembers a key. */
    Outcome refund(MoneyOrder order) throws IOException {
        Optional<ProviderReport> charge =
                find(order.payment().providerReference(), order.payment().reference());
        if (charge.isEmpty() || charge.get().equals(ProviderReport.UNKNOWN)) {
            return Outcome.UNKNOWN;
        }
        return order.isPaidBack(charge.get().refunded()) ? Outcome.DONE : modify(order, "/refund");
    }

    /** An agreement whose name never came to be known is looked up first. */
    private Outcome modify(MoneyOrder order, String act) throws IOException {
        String agreement = agreement(order);
        if (agreement.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        JsonObject body = Json.createObjectBuilder()
                .add("amount", order.amount().oere())
                .add("description", order.reference())
                .build();
        String path = path(agreement, order.payment().reference()) + act;
        return Answers.done(client.post(path, body, key(order.idempotencyKey())));
    }

    private String agreement(MoneyOrder order) throws IOException {
        String known = order.payment().providerReference();
        return known.isEmpty()
                ? find("", order.payment().reference())
                        .map(ProviderReport::providerReference)
                        .orElse("")
                : known;
    }
}
