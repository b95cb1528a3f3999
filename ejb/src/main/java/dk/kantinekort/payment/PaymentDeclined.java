package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;

/**
 * A payment has ended without money being taken. Fired once for a payment, within the transaction that records it.
 *
 * @param reference its number, as the payer knows it
 * @param waited whether the payer was left waiting meanwhile, since nobody knew
 * @param neverSent whether it is a charge that its provider has never heard of, since its card was over before
 */
public record PaymentDeclined(
        long paymentId, String reference, Money amount, DeclineReason reason, boolean waited, boolean neverSent) {

    static PaymentDeclined of(Payment payment) {
        return new PaymentDeclined(
                payment.id(),
                payment.reference(),
                payment.amount(),
                payment.declineReason().orElseThrow(),
                payment.life().hasWaited(),
                payment.isNeverSent());
    }
}
