package dk.kantinekort.payment.provider;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A payment card, or an agreement with MobilePay, that the provider keeps and we may charge. Never a card number.
 *
 * @param token what the provider charges it by; a secret that stands in no log
 * @param brand such as {@code Visa}, {@code Dankort} or {@code MobilePay}; at most 20 characters
 * @param lastFour the last four digits; empty when there are none to show
 * @param expires the last month it works in; empty when it has no end
 */
public record StoredCard(String token, String brand, String lastFour, Optional<YearMonth> expires) {

    @Override
    public String toString() {
        return brand + " " + lastFour;
    }
}
