package dk.kantinekort.payment.sandbox;

import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.shared.money.Money;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** What the sandbox provider's answers mean. Throws what jakarta.json throws when they are not as agreed. */
final class SandboxAnswers {

    private static final Map<String, DeclineReason> REASONS = Map.ofEntries(
            Map.entry("no_cover", DeclineReason.NO_COVER),
            Map.entry("expired_card", DeclineReason.EXPIRED),
            Map.entry("blocked_card", DeclineReason.BLOCKED),
            Map.entry("replaced_card", DeclineReason.UNUSABLE),
            Map.entry("unknown_token", DeclineReason.UNUSABLE),
            Map.entry("duplicate_suspected", DeclineReason.DUPLICATE_SUSPECTED),
            Map.entry("over_limit", DeclineReason.LIMIT),
            Map.entry("needs_customer", DeclineReason.NEEDS_CUSTOMER),
            Map.entry("cancelled", DeclineReason.ABANDONED),
            Map.entry("lapsed", DeclineReason.ABANDONED));

    private SandboxAnswers() {}

    static Checkout opened(JsonObject json) {
        return Checkout.opened(json.getString("checkoutId"), URI.create(json.getString("windowUrl")));
    }

    static ProviderReport report(JsonObject json) {
        ProviderReport report = new ProviderReport(
                outcome(json),
                money(json, "authorisedOere"),
                money(json, "capturedOere"),
                money(json, "refundedOere"),
                json.getString("currency"),
                Optional.empty(),
                json.getString("checkoutId"));
        return json.containsKey("stored") ? report.withStored(stored(json.getJsonObject("stored"))) : report;
    }

    private static Outcome outcome(JsonObject json) {
        return switch (json.getString("state")) {
            case "charged" -> Outcome.DONE;
            case "open", "charging", "authorised" -> Outcome.PENDING;
            case "declined" -> Outcome.declined(reason(json));
            default -> Outcome.UNKNOWN;
        };
    }

    /** Why it was not done; a reason that we do not know is a technical one. */
    static DeclineReason reason(JsonObject json) {
        return REASONS.getOrDefault(json.getString("reason"), DeclineReason.TECHNICAL);
    }

    private static StoredCard stored(JsonObject json) {
        return new StoredCard(
                json.getString("token"),
                json.getString("brand"),
                json.getString("lastFour"),
                Optional.of(json.getString("expires"))
                        .filter(month -> !month.isEmpty())
                        .map(YearMonth::parse));
    }

    static SettlementLine line(JsonObject json) {
        return new SettlementLine(
                json.getString("lineId"),
                json.getString("payoutId"),
                SettlementLine.Kind.valueOf(json.getString("kind")),
                json.getString("reference"),
                money(json, "amountOere"),
                json.getString("currency"),
                LocalDate.parse(json.getString("date")));
    }

    static Money money(JsonObject json, String name) {
        return Money.ofOere(json.getJsonNumber(name).longValueExact());
    }
}
