package dk.kantinekort.payment.sandbox;

import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.StoredCharge;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Our wishes in the sandbox provider's words. */
final class SandboxOrders {

    private SandboxOrders() {}

    static JsonObject checkout(CheckoutOrder order) {
        return Json.createObjectBuilder()
                .add("reference", order.reference())
                .add("amountOere", order.amount().oere())
                .add("currency", order.currency())
                .add("means", order.method().name())
                .add("keepsCard", order.keep() == CardKeeping.STORE)
                .add("text", order.text())
                .add("language", order.language())
                .add("returnUrl", order.returnAddress().toString())
                .add("webhookUrl", order.webhookAddress().toString())
                .build();
    }

    static JsonObject charge(StoredCharge charge) {
        return Json.createObjectBuilder()
                .add("reference", charge.reference())
                .add("token", charge.token())
                .add("amountOere", charge.amount().oere())
                .add("currency", charge.currency())
                .add("text", charge.text())
                .add("webhookUrl", charge.webhookAddress().toString())
                .build();
    }

    /** A capture or a refund. */
    static JsonObject money(MoneyOrder order) {
        return Json.createObjectBuilder()
                .add("payment", order.payment().reference())
                .add("reference", order.reference())
                .add("amountOere", order.amount().oere())
                .build();
    }

    /** The token stands in the body, since addresses end up in logs. */
    static JsonObject revocation(String token) {
        return Json.createObjectBuilder().add("token", token).build();
    }
}
