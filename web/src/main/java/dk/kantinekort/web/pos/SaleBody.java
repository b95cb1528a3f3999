package dk.kantinekort.web.pos;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sale as tills send it: for the API's description, since {@link SaleReader} reads it more strictly than a mapping would. */
@Schema(name = "Purchase")
public record SaleBody(
        @Schema(required = true, maxLength = 64) String cardNumber,
        @Schema(
                        required = true,
                        minimum = "0",
                        maximum = "1000000",
                        description = "whole øre, the sum of the lines; 0 only when every line is an entitlement")
                long amountOere,
        @Schema(required = true, description = "by the till's own clock; recorded") OffsetDateTime soldAt,
        @Schema(required = true, minItems = 1, maxItems = 200) List<Line> lines) {

    /** One line of it. */
    @Schema(name = "PurchaseLine")
    public record Line(
            @Schema(required = true, maxLength = 64) String sku,
            @Schema(required = true, maxLength = 120) String name,
            @Schema(required = true, minimum = "1", maximum = "1000") int quantity,
            @Schema(
                            required = true,
                            minimum = "0",
                            maximum = "1000000",
                            description = "0 exactly when the line is an entitlement")
                    long unitPriceOere,
            Optional<String> productGroup,
            Optional<List<String>> allergens,
            @Schema(description = "what the line is paid for by, as the card names it: one of it, once a day")
                    Optional<String> entitlement) {}

    /** A batch of them. */
    @Schema(name = "OfflinePurchases")
    public record Offline(@Schema(required = true, maxItems = 500) List<OfflineSale> purchases) {}

    /** One of a batch, with its key. */
    @Schema(name = "OfflinePurchase")
    public record OfflineSale(
            @Schema(required = true, maxLength = 64) String idempotencyKey,
            @Schema(required = true, maxLength = 64) String cardNumber,
            @Schema(required = true, minimum = "0", maximum = "1000000") long amountOere,
            @Schema(required = true) OffsetDateTime soldAt,
            @Schema(required = true, minItems = 1, maxItems = 200) List<Line> lines) {}
}
