package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.shared.money.Money;

/**
 * What a feature wants to be paid.
 *
 * @param amount more than 0; 0 as well where a card is stored
 * @param purpose what the payer is told that it is for, at most 100 characters
 * @param language {@code da} or {@code en}
 */
public record PaymentOrder(Inquiry.Kind kind, PaymentMethod method, Money amount, String purpose, String language) {

    /** To be paid in the provider's window, and no card stored. */
    public PaymentOrder(PaymentMethod method, Money amount, String purpose, String language) {
        this(Inquiry.Kind.CHECKOUT, method, amount, purpose, language);
    }
}
