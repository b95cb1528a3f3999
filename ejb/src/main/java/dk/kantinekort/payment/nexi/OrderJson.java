package dk.kantinekort.payment.nexi;

import dk.kantinekort.shared.money.Money;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

/** An order as Nexi wants it: one line that the sum consists of. */
final class OrderJson {

    private static final int WHOLE = 10_000;

    private OrderJson() {}

    /** @param taxRate in hundredths of a per cent */
    static JsonObject order(String reference, String text, Money amount, String currency, int taxRate) {
        return Json.createObjectBuilder()
                .add("items", items(reference, text, amount, taxRate))
                .add("amount", amount.oere())
                .add("currency", currency)
                .add("reference", reference)
                .build();
    }

    /** The line carries our reference, so that the act is found again among those of its payment. */
    static JsonArray items(String reference, String text, Money amount, int taxRate) {
        long net = net(amount.oere(), taxRate);
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("reference", reference)
                        .add("name", plain(text))
                        .add("quantity", 1)
                        .add("unit", "stk")
                        .add("unitPrice", net)
                        .add("taxRate", taxRate)
                        .add("taxAmount", amount.oere() - net)
                        .add("grossTotalAmount", amount.oere())
                        .add("netTotalAmount", net))
                .build();
    }

    private static long net(long gross, int taxRate) {
        int withTax = WHOLE + taxRate;
        return Math.floorDiv(gross * WHOLE + withTax / 2, withTax);
    }

    /** Nexi refuses names with characters that mean something in markup. */
    private static String plain(String text) {
        return text.replaceAll("[<>'\"&\\\\]", " ");
    }
}
