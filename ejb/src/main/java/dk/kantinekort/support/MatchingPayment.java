package dk.kantinekort.support;

/**
 * A payment that may be the one a case is about, and in what it agrees with it.
 *
 * @param payer whether the citizen of the case paid it
 * @param account whether it goes onto the account of the case
 * @param amount whether it is of the amount of the case
 * @param date whether it was begun on the date of the case
 */
public record MatchingPayment(RecentPayment payment, boolean payer, boolean account, boolean amount, boolean date) {

    /** In how many of the four it agrees. */
    public int agreements() {
        return one(payer) + one(account) + one(amount) + one(date);
    }

    private static int one(boolean agrees) {
        return agrees ? 1 : 0;
    }
}
