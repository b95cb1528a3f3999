package dk.kantinekort.payment;

import dk.kantinekort.shared.money.Money;

/**
 * The provider has the money. Fired once for a payment, within the transaction that records it; whoever the payment was for
 * books it there and then.
 *
 * @param sourceKey the books' key for it, so that it can be booked only once
 */
public record PaymentCompleted(long paymentId, String provider, Money amount, String sourceKey) {

    static PaymentCompleted of(Payment payment) {
        return new PaymentCompleted(
                payment.id(), payment.provider(), payment.amount(), "payment:" + payment.reference());
    }
}
