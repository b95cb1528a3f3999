package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.shared.money.Money;

/**
 * A card to be stored.
 *
 * @param ownerId the person whose card it is, and who accepts
 * @param thing what it is for, in the words of the feature, such as {@code topup:K7F3A2}; at most 60 characters
 * @param amount what is paid along with it; often zero
 * @param purpose what the payer is told in the window, at most 100 characters
 * @param language {@code da} or {@code en}
 */
public record StoringOrder(
        long ownerId,
        String thing,
        PaymentMethod method,
        Money amount,
        String purpose,
        String language,
        CardConsent consent) {}
