package dk.kantinekort.pos;

/**
 * Why a card does not buy (rules 19 and 21). When several reasons hold, the first of them here is given. An entitlement that is used
 * up for the day is over the limit; one that the account does not have here and today is a product that it is not allowed.
 */
public enum SaleRefusal {
    CARD_UNKNOWN,
    CARD_REPLACED,
    CARD_CLOSED,
    CARD_BLOCKED,
    UNIT_NOT_ALLOWED,
    INSUFFICIENT_BALANCE,
    LIMIT_EXCEEDED,
    PRODUCT_NOT_ALLOWED
}
