package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.money.Money;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What Nexi has paid out, by its reporting API. What a payout lacks of the sum of its charges and refunds is Nexi's fee, and stands
 * as one line, so that the lines of a payout always add up to what came into the bank.
 */
record Payouts(NexiClient client) {

    private static final String REPORT = "/report/v1/payouts";

    List<SettlementLine> on(LocalDate date) throws IOException {
        List<SettlementLine> lines = new ArrayList<>();
        for (String payout : ids(date)) {
            lines.addAll(get(REPORT + "/" + NexiClient.id(payout)).read(json -> lines(json, date)));
        }
        return lines;
    }

    private List<String> ids(LocalDate date) throws IOException {
        return get(REPORT + "?fromDate=" + date + "&toDate=" + date)
                .read(json -> json.getJsonArray("payouts").getValuesAs(JsonObject.class).stream()
                        .map(payout -> payout.getString("id"))
                        .toList());
    }

    private HttpAnswer get(String path) throws IOException {
        HttpAnswer answer = client.get(path);
        if (!answer.isGood()) {
            throw new IOException("no report but " + answer);
        }
        return answer;
    }

    private static List<SettlementLine> lines(JsonObject payout, LocalDate date) {
        List<SettlementLine> lines = new ArrayList<>();
        payout.getJsonArray("paymentActions").getValuesAs(JsonObject.class).stream()
                .map(action -> line(action, payout.getString("reference"), date))
                .forEach(lines::add);
        Money sum = lines.stream().map(SettlementLine::amount).reduce(Money.ZERO, Money::plus);
        Money fee = amount(payout).minus(sum);
        if (!fee.equals(Money.ZERO)) {
            lines.add(fee(payout, fee, date));
        }
        return lines;
    }

    private static SettlementLine line(JsonObject action, String payout, LocalDate date) {
        SettlementLine.Kind kind = kind(action.getString("paymentAction"));
        Money size = amount(action).isNegative() ? amount(action).negated() : amount(action);
        return new SettlementLine(
                action.getString("id"),
                payout,
                kind,
                action.getString("reference", ""),
                kind == SettlementLine.Kind.REFUND ? size.negated() : size,
                action.getString("currency"),
                date);
    }

    private static SettlementLine.Kind kind(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "charge" -> SettlementLine.Kind.CHARGE;
            case "refund" -> SettlementLine.Kind.REFUND;
            default -> throw new IllegalArgumentException("a payment action that is not known: " + action);
        };
    }

    private static SettlementLine fee(JsonObject payout, Money fee, LocalDate date) {
        return new SettlementLine(
                payout.getString("id") + "-fee",
                payout.getString("reference"),
                SettlementLine.Kind.FEE,
                "",
                fee,
                payout.getString("currency"),
                date);
    }

    private static Money amount(JsonObject json) {
        return Money.ofOere(json.getJsonNumber("amount").longValueExact());
    }
}
