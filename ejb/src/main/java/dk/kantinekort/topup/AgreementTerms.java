package dk.kantinekort.topup;

import dk.kantinekort.shared.money.Money;

/**
 * What is agreed.
 *
 * @param amount of one top-up, in whole kroner
 * @param threshold under which the account is topped up
 * @param withoutPurchase also when nobody buys anything
 */
public record AgreementTerms(Money amount, Money threshold, boolean withoutPurchase) {

    /** Whether an account with that balance is to be topped up. */
    boolean isUnder(Money balance) {
        return balance.isLessThan(threshold);
    }
}
