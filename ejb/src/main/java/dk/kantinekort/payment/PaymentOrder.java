package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.shared.money.Money;

/**
 * What a feature wants to be paid.
 *
 * @param purpose what the payer is told that it is for, at most 100 characters
 * @param language {@code da} or {@code en}
 */
public record PaymentOrder(PaymentMethod method, Money amount, String purpose, String language) {}
