package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.shared.money.Money;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What Nexi is told to open its hosted page for. */
record CheckoutJson(NexiSettings settings) {

    JsonObject of(CheckoutOrder order) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add(
                        "order",
                        OrderJson.order(
                                order.reference(), order.text(), order.amount(), order.currency(), settings.taxRate()))
                .add("checkout", checkout(order))
                .add(
                        "notifications",
                        new WebhookWord(settings.webhookSecrets())
                                .notifications(order.reference(), order.webhookAddress()))
                .add("myReference", order.reference());
        if (order.keep() == CardKeeping.STORE) {
            json.add("unscheduledSubscription", Json.createObjectBuilder().add("create", true));
        }
        if (order.method() == PaymentMethod.MOBILE_PAY) {
            json.add("paymentMethodsConfiguration", onlyMobilePay());
        }
        return json.build();
    }

    /** There is nothing to charge at once when a card is only stored. */
    private static JsonObjectBuilder checkout(CheckoutOrder order) {
        return Json.createObjectBuilder()
                .add("integrationType", "HostedPaymentPage")
                .add("returnUrl", order.returnAddress().toString())
                .add("cancelUrl", order.returnAddress().toString())
                .add("termsUrl", order.termsAddress().toString())
                .add("merchantTermsUrl", order.termsAddress().toString())
                .add("charge", order.amount().isMoreThan(Money.ZERO))
                .add("merchantHandlesConsumerData", true)
                .add("countryCode", "DNK");
    }

    private static JsonArrayBuilder onlyMobilePay() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("name", "MobilePay").add("enabled", true));
    }
}
