package dk.kantinekort.web.pos;

import dk.kantinekort.pos.MalformedSaleException;
import dk.kantinekort.pos.SaleRequest;
import dk.kantinekort.pos.SoldLine;
import dk.kantinekort.shared.money.Money;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** Reads sales as the contract writes them. */
final class SaleReader {

    private static final Set<String> SALE = Set.of("cardNumber", "amountOere", "soldAt", "lines");
    private static final Set<String> OFFLINE_SALE =
            Set.of("idempotencyKey", "cardNumber", "amountOere", "soldAt", "lines");
    private static final Set<String> LINE =
            Set.of("sku", "name", "quantity", "unitPriceOere", "productGroup", "allergens", "entitlement");

    private SaleReader() {}

    /** @throws MalformedSaleException when it breaks the contract */
    static SaleRequest read(JsonObject sale) {
        return read(Fields.of(sale, SALE));
    }

    /** The same of one that names its idempotency key among the fields. */
    static SaleRequest readOffline(JsonObject sale) {
        return read(Fields.of(sale, OFFLINE_SALE));
    }

    private static SaleRequest read(Fields sale) {
        return new SaleRequest(
                sale.text("cardNumber"),
                Money.ofOere(sale.whole("amountOere")),
                time(sale.text("soldAt")),
                sale.objects("lines").stream().map(SaleReader::line).toList());
    }

    private static SoldLine line(JsonObject object) {
        Fields line = Fields.of(object, LINE);
        return new SoldLine(
                line.text("sku"),
                line.text("name"),
                quantity(line),
                Money.ofOere(line.whole("unitPriceOere")),
                line.optionalText("productGroup"),
                Set.copyOf(line.optionalTexts("allergens")),
                line.optionalText("entitlement"));
    }

    private static int quantity(Fields line) {
        long quantity = line.whole("quantity");
        if (quantity != (int) quantity) {
            throw new MalformedSaleException("quantity is too large");
        }
        return (int) quantity;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedSaleException("soldAt is not an ISO-8601 time with offset");
        }
    }
}
