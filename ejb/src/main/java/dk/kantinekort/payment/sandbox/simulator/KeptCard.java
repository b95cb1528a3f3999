package dk.kantinekort.payment.sandbox.simulator;

import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A card, or an agreement with MobilePay, that the provider keeps for a merchant to charge.
 *
 * @param token what the merchant charges it by
 * @param keptAt since when; a test card is good for two years more, whatever the payer typed
 */
public record KeptCard(String token, TestCard card, MerchantOrder.Means means, Instant keptAt) {

    private static final int YEARS_VALID = 2;

    private boolean isAgreement() {
        return means == MerchantOrder.Means.MOBILE_PAY;
    }

    public String brand() {
        return isAgreement() ? "MobilePay" : "Visa/Dankort";
    }

    /** Empty for an agreement, behind which the payer may change cards. */
    public String lastFour() {
        return isAgreement() ? "" : card.lastFour();
    }

    public Optional<YearMonth> expires() {
        return isAgreement()
                ? Optional.empty()
                : Optional.of(YearMonth.from(BusinessTime.dateOf(keptAt)).plusYears(YEARS_VALID));
    }

    LogLine line(String checkoutId) {
        return LogLine.of(
                "keep",
                "token",
                token,
                "checkout",
                checkoutId,
                "at",
                Long.toString(keptAt.toEpochMilli()),
                "card",
                card.cardName(),
                "means",
                means.name());
    }

    static KeptCard of(LogLine line) {
        return new KeptCard(
                line.get("token"),
                TestCard.named(line.get("card")).orElseThrow(),
                MerchantOrder.Means.valueOf(line.get("means")),
                Instant.ofEpochMilli(line.getLong("at")));
    }
}
