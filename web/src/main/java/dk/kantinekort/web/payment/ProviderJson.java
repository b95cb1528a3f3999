package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.simulator.Charge;
import dk.kantinekort.payment.sandbox.simulator.HostedCheckout;
import dk.kantinekort.payment.sandbox.simulator.KeptCard;
import dk.kantinekort.payment.sandbox.simulator.Refund;
import dk.kantinekort.payment.sandbox.simulator.SettledLine;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the sandbox provider's API answers. */
final class ProviderJson {

    /** {@link Json} looks for its implementation anew at each call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private ProviderJson() {}

    static JsonObject opened(HostedCheckout checkout, String window) {
        return JSON.createObjectBuilder()
                .add("checkoutId", checkout.id())
                .add("windowUrl", window)
                .build();
    }

    static JsonObject state(HostedCheckout checkout) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("checkoutId", checkout.id())
                .add("reference", checkout.order().reference())
                .add("state", checkout.state().name().toLowerCase(Locale.ROOT))
                .add("authorisedOere", checkout.authorisedOere())
                .add("capturedOere", checkout.capturedOere())
                .add("refundedOere", checkout.refundedOere())
                .add("currency", checkout.order().currency());
        if (!checkout.reason().isEmpty()) {
            json.add("reason", checkout.reason());
        }
        checkout.kept().ifPresent(card -> json.add("stored", stored(card)));
        return json.build();
    }

    private static JsonObjectBuilder stored(KeptCard card) {
        return JSON.createObjectBuilder()
                .add("token", card.token())
                .add("brand", card.brand())
                .add("lastFour", card.lastFour())
                .add("expires", card.expires().map(YearMonth::toString).orElse(""));
    }

    static JsonObject refused(String reason) {
        return JSON.createObjectBuilder().add("reason", reason).build();
    }

    /** All that was ever taken and paid back. */
    static JsonArray movements(List<Charge> charges, List<Refund> refunds) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        charges.forEach(charge -> array.add(JSON.createObjectBuilder()
                .add("chargeId", charge.id())
                .add("kind", "CHARGE")
                .add("reference", charge.reference())
                .add("amountOere", charge.amountOere())
                .add("currency", charge.currency())
                .add("card", charge.card())
                .add("at", charge.at().toString())));
        refunds.forEach(refund -> array.add(refund(refund)));
        return array.build();
    }

    private static JsonObjectBuilder refund(Refund refund) {
        return JSON.createObjectBuilder()
                .add("chargeId", refund.id())
                .add("kind", "REFUND")
                .add("reference", refund.reference())
                .add("refundReference", refund.refundReference())
                .add("amountOere", refund.amountOere())
                .add("currency", refund.currency())
                .add("card", refund.card())
                .add("at", refund.at().toString());
    }

    static JsonArray settlement(List<SettledLine> lines) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        lines.forEach(line -> array.add(JSON.createObjectBuilder()
                .add("lineId", line.lineId())
                .add("payoutId", line.payoutId())
                .add("kind", line.kind())
                .add("reference", line.reference())
                .add("amountOere", line.amountOere())
                .add("currency", line.currency())
                .add("date", line.date().toString())));
        return array.build();
    }
}
