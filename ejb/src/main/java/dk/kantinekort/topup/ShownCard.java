package dk.kantinekort.topup;

import dk.kantinekort.payment.stored.StoredPaymentCard;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * A stored payment card as its owner sees it.
 *
 * @param lastFour empty when there are none to show
 * @param lastMonth that it works in; null when it has no end
 */
public record ShownCard(String brand, String lastFour, YearMonth lastMonth) implements Serializable {

    static ShownCard of(StoredPaymentCard card) {
        return new ShownCard(card.brand(), card.lastFour(), card.expires().orElse(null));
    }
}
