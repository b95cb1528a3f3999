package dk.kantinekort.pos;

import dk.kantinekort.card.CardNumber;
import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a till asks to sell. Sound in itself by construction; whether the card may buy it is another question.
 *
 * @param cardNumber as read by the till, which may be a number that no card has
 * @param amount 1 to 1,000,000 øre, the sum of the lines; zero when every line is an entitlement
 * @param soldAt by the till's own clock: kept, and never a reason to refuse
 * @param lines 1 to 200
 */
public record SaleRequest(String cardNumber, Money amount, Instant soldAt, List<SoldLine> lines) {

    public static final Money MAX_AMOUNT = Money.ofOere(1_000_000);

    private static final int MAX_CARD_NUMBER = 64;
    private static final int MAX_LINES = 200;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    public SaleRequest {
        lines = List.copyOf(lines);
        cardNumber = asOnTheCard(SaleField.text("cardNumber", cardNumber, MAX_CARD_NUMBER));
        SaleField.within("lines", lines.size(), 1, MAX_LINES);
        long least = lines.stream().allMatch(SoldLine::isEntitlement) ? 0 : 1;
        SaleField.within("amountOere", amount.oere(), least, MAX_AMOUNT.oere());
        if (soldAt.isBefore(FIRST) || soldAt.isAfter(LAST)) {
            throw new MalformedSaleException("soldAt is no time of ours");
        }
        if (!amount.equals(lines.stream().map(SoldLine::total).reduce(Money.ZERO, Money::plus))) {
            throw new MalformedSaleException("the lines do not add up to amountOere");
        }
    }

    private static String asOnTheCard(String read) {
        return CardNumber.parse(read).map(CardNumber::value).orElse(read);
    }

    boolean usesEntitlements() {
        return lines.stream().anyMatch(SoldLine::isEntitlement);
    }

    /** The same for two requests exactly when they ask for the same, however they were written. */
    String contentHash() {
        return ContentHash.of(this);
    }
}
