package dk.kantinekort.receipt;

import dk.kantinekort.shared.money.Money;
import java.time.Instant;

/**
 * What a receipt says.
 *
 * @param number the payment's, as the payer knows it
 * @param provider name of the company that took the money, as in the settings
 * @param paidBack what of the amount has been paid back since
 */
public record Receipt(String number, Instant paidAt, String account, Money amount, String provider, Money paidBack) {}
