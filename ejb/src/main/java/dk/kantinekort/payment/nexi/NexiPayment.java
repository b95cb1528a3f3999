package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.shared.money.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/** A payment as Nexi shows it. Its sums count; a sum that is not there is zero, and so is a payment without any. */
record NexiPayment(JsonObject json) {

    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("MMyy");

    /** @throws IllegalArgumentException when it is not the payment that was asked for */
    static NexiPayment read(JsonObject answer, String paymentId, String reference) {
        JsonObject payment = answer.getJsonObject("payment");
        boolean ours = payment.getString("myReference", reference).equals(reference);
        if (!payment.getString("paymentId").equals(paymentId) || !ours) {
            throw new IllegalArgumentException("another payment");
        }
        return new NexiPayment(payment);
    }

    ProviderReport report() {
        ProviderReport sums = sums().withProviderReference(json.getString("paymentId"));
        return stored().map(sums::withStored).orElse(sums);
    }

    private ProviderReport sums() {
        if (isCharged()) {
            return ProviderReport.done(sum("chargedAmount"), currency()).withRefunded(sum("refundedAmount"));
        }
        return held().isPositive()
                ? ProviderReport.authorised(held(), currency())
                : ProviderReport.without(withoutMoney());
    }

    private Outcome withoutMoney() {
        if (json.containsKey("terminated") || sum("cancelledAmount").isMoreThan(Money.ZERO)) {
            return Outcome.declined(DeclineReason.ABANDONED);
        }
        boolean onlyStores = order().getJsonNumber("amount").longValueExact() == 0;
        return onlyStores && stored().isPresent() ? Outcome.DONE : Outcome.PENDING;
    }

    /** What the payer has approved and Nexi holds ready. */
    Money held() {
        return sum("reservedAmount").minus(sum("cancelledAmount"));
    }

    boolean isCharged() {
        return sum("chargedAmount").isMoreThan(Money.ZERO);
    }

    private Money sum(String name) {
        JsonObject summary =
                json.getOrDefault("summary", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        return summary.containsKey(name)
                ? Money.ofOere(summary.getJsonNumber(name).longValueExact())
                : Money.ZERO;
    }

    private JsonObject order() {
        return json.getJsonObject("orderDetails");
    }

    private String currency() {
        return order().getString("currency");
    }

    Instant created() {
        return OffsetDateTime.parse(json.getString("created")).toInstant();
    }

    /** The card is there when the payer has given it; its id may be there before. */
    private Optional<StoredCard> stored() {
        JsonObject subscription = part(json, "unscheduledSubscription");
        JsonObject details = part(json, "paymentDetails");
        if (!subscription.containsKey("unscheduledSubscriptionId") || !details.containsKey("paymentMethod")) {
            return Optional.empty();
        }
        JsonObject card = part(details, "cardDetails");
        return Optional.of(new StoredCard(
                subscription.getString("unscheduledSubscriptionId"),
                details.getString("paymentMethod"),
                lastFour(card.getString("maskedPan", "")),
                expiry(card.getString("expiryDate", ""))));
    }

    private static JsonObject part(JsonObject json, String name) {
        return json.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    private static String lastFour(String masked) {
        return masked.matches(".*\\d{4}") ? masked.substring(masked.length() - 4) : "";
    }

    private static Optional<YearMonth> expiry(String month) {
        return month.matches("(0[1-9]|1[0-2])\\d\\d") ? Optional.of(YearMonth.parse(month, EXPIRY)) : Optional.empty();
    }

    /** The charge that was taken, to pay back from. */
    Optional<String> chargeId() {
        return list("charges").map(charge -> charge.getString("chargeId")).findFirst();
    }

    /** How the refund with our reference stands; empty when there is none. */
    Optional<Outcome> refund(String reference) {
        return list("refunds")
                .filter(refund -> refund.getJsonArray("orderItems").getValuesAs(JsonObject.class).stream()
                        .anyMatch(item -> item.getString("reference").equals(reference)))
                .map(refund -> state(refund.getString("state")))
                .findFirst();
    }

    private static Outcome state(String refund) {
        return switch (refund) {
            case "Completed" -> Outcome.DONE;
            case "Failed", "Cancelled", "Expired" -> Outcome.declined(DeclineReason.TECHNICAL);
            default -> Outcome.PENDING;
        };
    }

    private Stream<JsonObject> list(String name) {
        JsonArray list = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        return list.getValuesAs(JsonObject.class).stream();
    }
}
