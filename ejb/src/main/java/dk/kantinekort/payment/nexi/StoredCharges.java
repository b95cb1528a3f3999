package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.StoredCharge;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Optional;

/**
 * Charges of cards that Nexi keeps. Nexi promises to do a charge once only for its bulk call, so each charge is a bulk of one with
 * our reference as its name. Until Nexi has made a payment of it, it goes by the bulk's id.
 */
record StoredCharges(NexiSettings settings, NexiClient client, Windows payments) {

    private static final String CHARGES = "/v1/unscheduledsubscriptions/charges";
    private static final String BULK = "bulk-";

    ProviderReport charge(StoredCharge charge) throws IOException {
        HttpAnswer answer = client.post(CHARGES, json(charge));
        if (answer.isGood()) {
            return follow(answer.read(json -> json.getString("bulkId")), charge.reference());
        }
        return answer.isRefusal() && !isRepeated(answer)
                ? ProviderReport.without(Outcome.declined(Declines.reason(answer)))
                : ProviderReport.UNKNOWN;
    }

    /** A name that was used before is not a refusal: the first charge by it may well have been made. */
    private static boolean isRepeated(HttpAnswer answer) {
        return answer.body().contains("externalBulkChargeId");
    }

    private JsonObject json(StoredCharge charge) {
        JsonObject order = OrderJson.order(
                charge.reference(), charge.text(), charge.amount(), charge.currency(), settings.taxRate());
        return Json.createObjectBuilder()
                .add("externalBulkChargeId", charge.reference())
                .add(
                        "notifications",
                        new WebhookWord(settings.webhookSecrets())
                                .notifications(charge.reference(), charge.webhookAddress()))
                .add(
                        "unscheduledSubscriptions",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("unscheduledSubscriptionId", charge.token())
                                        .add("order", order)))
                .build();
    }

    /** The charge is with Nexi; that this look at it fails makes it unknown, but not forgotten. */
    private ProviderReport follow(String bulkId, String reference) {
        try {
            return look(bulkId, reference);
        } catch (IOException | RuntimeException e) {
            return ProviderReport.UNKNOWN.withProviderReference(BULK + bulkId);
        }
    }

    /** Without Nexi's id there is no call to find it by: sending the charge again, under its own name, is the way. */
    ProviderReport report(Inquiry payment) throws IOException {
        String theirs = payment.providerReference();
        if (theirs.isEmpty()) {
            return ProviderReport.UNKNOWN;
        }
        return theirs.startsWith(BULK)
                ? look(theirs.substring(BULK.length()), payment.reference())
                : payments.read(theirs, payment.reference()).report();
    }

    private ProviderReport look(String bulkId, String reference) throws IOException {
        Optional<JsonObject> item = item(bulkId);
        String status = item.map(charge -> charge.getString("status", "")).orElse("Pending");
        return switch (status) {
            case "Succeeded" ->
                payments.read(item.orElseThrow().getString("paymentId", ""), reference)
                        .report();
            case "Failed" ->
                ProviderReport.without(Outcome.declined(Declines.reason(item.orElseThrow())))
                        .withProviderReference(BULK + bulkId);
            case "Pending" -> ProviderReport.without(Outcome.PENDING).withProviderReference(BULK + bulkId);
            default -> throw new IOException("a charge that is " + status);
        };
    }

    private Optional<JsonObject> item(String bulkId) throws IOException {
        HttpAnswer answer = client.get(CHARGES + "/" + NexiClient.id(bulkId));
        if (answer.status() != 200) {
            throw new IOException("no charge but " + answer);
        }
        return answer.read(json ->
                json.getJsonArray("page").getValuesAs(JsonObject.class).stream().findFirst());
    }

    /** Nexi's id of the payment, whatever it goes by here. */
    String paymentId(Inquiry payment) throws IOException {
        String theirs = payment.providerReference();
        if (!theirs.startsWith(BULK)) {
            return theirs;
        }
        return item(theirs.substring(BULK.length()))
                .map(charge -> charge.getString("paymentId", ""))
                .orElseThrow(() -> new IOException("not charged yet"));
    }
}
