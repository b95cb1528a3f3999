package dk.kantinekort.payment.stored;

import dk.kantinekort.shared.money.Money;

/**
 * A stored card to be charged.
 *
 * @param thing what is charged for, in the words of the feature, such as {@code subscription:42:2027-01:1}; at most 80 characters. It
 *     is charged once, however often it is ordered.
 * @param lane such as {@code topup:account:17}, at most 80 characters: no second charge is under way in it at the same time
 * @param amount more than 0
 * @param text what stands on the payer's account, 3 to 45 characters
 * @param language the payer's, {@code da} or {@code en}
 */
public record ChargeOrder(long cardId, String thing, String lane, Money amount, String text, String language) {}
