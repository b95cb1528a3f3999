package dk.kantinekort.pos;

import dk.kantinekort.card.CardStatus;
import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/**
 * How a known card stands at one unit at one moment.
 *
 * @param blocked whether its account is blocked
 * @param spentToday what it has bought for on this business date
 * @param productBlocked whether a rule of the account blocks something in the sale
 */
record CardStanding(
        CardStatus status,
        boolean blocked,
        boolean allowedHere,
        Money balance,
        Money spentToday,
        Optional<Money> dailyLimit,
        boolean productBlocked) {

    /** Why the card cannot be used here at all, whatever is bought. */
    Optional<SaleRefusal> refusal() {
        if (status == CardStatus.REPLACED) {
            return Optional.of(SaleRefusal.CARD_REPLACED);
        }
        if (status == CardStatus.CLOSED) {
            return Optional.of(SaleRefusal.CARD_CLOSED);
        }
        if (blocked) {
            return Optional.of(SaleRefusal.CARD_BLOCKED);
        }
        return allowedHere ? Optional.empty() : Optional.of(SaleRefusal.UNIT_NOT_ALLOWED);
    }

    /** Why it cannot buy for the amount. */
    Optional<SaleRefusal> refusal(Money amount) {
        return refusal().or(() -> refusalOfMoney(amount));
    }

    private Optional<SaleRefusal> refusalOfMoney(Money amount) {
        if (amount.isPositive() && balance.isLessThan(amount)) {
            return Optional.of(SaleRefusal.INSUFFICIENT_BALANCE);
        }
        if (amount.isPositive()
                && dailyLimit.filter(spentToday.plus(amount)::isMoreThan).isPresent()) {
            return Optional.of(SaleRefusal.LIMIT_EXCEEDED);
        }
        return productBlocked ? Optional.of(SaleRefusal.PRODUCT_NOT_ALLOWED) : Optional.empty();
    }
}
