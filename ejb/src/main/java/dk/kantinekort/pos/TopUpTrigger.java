package dk.kantinekort.pos;

import dk.kantinekort.shared.money.Money;

/**
 * Told of every purchase, booked or refused for lack of money, within its transaction (rule 11). Implemented by automatic
 * top-up; must be quick, for the till waits.
 */
public interface TopUpTrigger {

    /**
     * @param balance what the purchase left, or what it was refused on
     * @return whether a top-up has been set going
     */
    boolean purchaseChecked(long accountId, Money balance);
}
