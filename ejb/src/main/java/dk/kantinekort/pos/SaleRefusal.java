package dk.kantinekort.pos;

/**
 * Why a card does not buy (rules 19 and 21). When several reasons hold, the first of them here is given. To the tills' contract an
 * entitlement that is used up for the day is over the limit, but people are told that it was had; one that the account does not
 * have here and today is a product that it is not allowed.
 */
public enum SaleRefusal {
    CARD_UNKNOWN,
    CARD_REPLACED,
    CARD_CLOSED,
    CARD_BLOCKED,
    UNIT_NOT_ALLOWED,
    INSUFFICIENT_BALANCE,
    LIMIT_EXCEEDED,
    /** What is had once a day has been had: no spending limit stands against it. */
    MEAL_HAD,
    PRODUCT_NOT_ALLOWED;

    /** By its name in the tills' contract. */
    public String code() {
        return this == MEAL_HAD ? LIMIT_EXCEEDED.name() : name();
    }
}
