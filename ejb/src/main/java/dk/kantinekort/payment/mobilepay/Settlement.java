package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What MobilePay has booked for the sales unit on a date: the funds ledger of the Report API, which its test environment lacks. */
@ApplicationScoped
public class Settlement {

    private static final int NOT_FOUND = 404;
    private static final int MOST_PAGES = 1_000;

    private MobilePayClient client;
    private MobilePaySettings settings;

    protected Settlement() {}

    @Inject
    Settlement(MobilePayClient client, MobilePaySettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** @return empty while the date is not closed */
    Optional<List<SettlementLine>> lines(LocalDate date) throws IOException {
        String path = "/report/v2/ledgers/" + ledger() + "/funds/dates/" + date;
        List<JsonObject> entries = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            HttpAnswer answer = client.get(cursor.isEmpty() ? path : path + "?cursor=" + encode(cursor));
            if (answer.status() == NOT_FOUND || answer.read(json -> json.getBoolean("tryLater", false))) {
                return Optional.empty();
            }
            entries.addAll(answer.read(json -> json.getJsonArray("items").getValuesAs(JsonObject.class)));
            cursor = answer.read(json -> json.getString("cursor", ""));
            if (cursor.isEmpty()) {
                return Optional.of(lines(entries));
            }
        }
        throw new IOException("a report without an end");
    }

    private String ledger() throws IOException {
        String unit = "api:" + settings.salesUnit().merchantSerialNumber();
        HttpAnswer answer = client.get("/settlement/v1/ledgers?settlesForRecipientHandles=" + encode(unit));
        return answer.read(json -> json.getJsonArray("items").getJsonObject(0).getString("ledgerId"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A payout pays all that stands before it: read from the end, each line gets the payout that follows it. */
    private static List<SettlementLine> lines(List<JsonObject> entries) {
        List<SettlementLine> lines = new ArrayList<>();
        String payout = "";
        for (int at = entries.size() - 1; at >= 0; at--) {
            JsonObject entry = entries.get(at);
            if (isPayout(entry)) {
                payout = entry.getString("pspReference");
            } else {
                lines.add(line(entry, payout));
            }
        }
        Collections.reverse(lines);
        return lines;
    }

    /** The documentation knows it by two names. */
    private static boolean isPayout(JsonObject entry) {
        String type = entry.getString("entryType");
        return type.equals("payout-scheduled") || type.equals("scheduled-for-payout");
    }

    private static SettlementLine line(JsonObject entry, String payout) {
        String type = entry.getString("entryType");
        return new SettlementLine(
                type + ":" + entry.getString("pspReference"),
                payout,
                kind(type),
                entry.getString("reference", ""),
                Money.ofOere(entry.getJsonNumber("amount").longValueExact()),
                entry.getString("currency"),
                LocalDate.parse(entry.getString("ledgerDate")));
    }

    /** MobilePay adds kinds without notice; all that is neither paid by nor paid back to a citizen is between it and us. */
    private static SettlementLine.Kind kind(String type) {
        return switch (type) {
            case "capture", "returned-disputed-capture" -> SettlementLine.Kind.CHARGE;
            case "refund", "retained-disputed-capture" -> SettlementLine.Kind.REFUND;
            default -> SettlementLine.Kind.FEE;
        };
    }
}
