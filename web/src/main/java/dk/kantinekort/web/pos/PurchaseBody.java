package dk.kantinekort.web.pos;

import dk.kantinekort.pos.Purchase;
import dk.kantinekort.pos.PurchaseLine;
import dk.kantinekort.pos.SaleAnswer;
import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase as tills see it. */
@Schema(name = "BookedPurchase")
public record PurchaseBody(
        String purchaseId,
        String status,
        String cardNumber,
        long amountOere,
        long balanceOere,
        boolean overdrawn,
        OffsetDateTime soldAt,
        OffsetDateTime bookedAt,
        List<Line> lines) {

    static PurchaseBody of(Purchase purchase) {
        return new PurchaseBody(
                purchase.publicId(),
                purchase.status().name(),
                purchase.cardNumber(),
                purchase.amount().oere(),
                purchase.balance().oere(),
                purchase.isOverdrawn(),
                local(purchase.soldAt()),
                local(purchase.answeredAt()),
                purchase.lines().stream().map(Line::of).toList());
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(BusinessTime.ZONE).toOffsetDateTime();
    }

    /** One line of it. */
    @Schema(name = "BookedPurchaseLine")
    public record Line(
            String sku,
            String name,
            int quantity,
            long unitPriceOere,
            Optional<String> productGroup,
            Optional<String> entitlement) {

        static Line of(PurchaseLine line) {
            return new Line(
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice().oere(),
                    given(line.productGroup()),
                    given(line.entitlement()));
        }

        private static Optional<String> given(String text) {
            return Optional.of(text).filter(given -> !given.isEmpty());
        }
    }

    /** The answer to a sale. */
    @Schema(name = "PurchaseAnswer")
    public record Sold(String purchaseId, long balanceOere, boolean topUpStarted) {

        static Sold of(SaleAnswer answer) {
            return new Sold(answer.purchaseId(), answer.balance().oere(), answer.topUpStarted());
        }
    }

    /** The answer to a reversal. */
    @Schema(name = "ReversalAnswer")
    public record Reversed(String purchaseId, String status, long balanceOere) {

        static Reversed of(Purchase purchase) {
            return new Reversed(
                    purchase.publicId(),
                    purchase.status().name(),
                    purchase.reversalBalance().oere());
        }
    }
}
