package dk.kantinekort.payment;

import dk.kantinekort.shared.money.Money;

/**
 * Staff must look at a payment. Fired within the transaction that records it.
 *
 * @param reference its number, as the payer knows it
 * @param discrepancy in what the provider's money differs from what we asked for; empty when nobody knows how the payment ended
 */
public record PaymentForStaff(long paymentId, String reference, Money amount, String discrepancy) {

    static PaymentForStaff of(Payment payment) {
        return new PaymentForStaff(
                payment.id(),
                payment.reference(),
                payment.amount(),
                payment.life().discrepancy());
    }
}
