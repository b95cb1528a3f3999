package dk.kantinekort.payment.refund;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.shared.money.Money;

/**
 * What the events say of a refund.
 *
 * @param reference ours, of the refund; the books' keys are made of it
 * @param paymentId of the payment that it is paid back from
 * @param provider name of the payment's provider
 * @param actor who asked for it, as the journal names one
 */
public record RefundFacts(String reference, long paymentId, String provider, Money amount, String actor) {

    static RefundFacts of(Refund refund, Payment payment) {
        return new RefundFacts(
                refund.reference(), payment.id(), payment.provider(), refund.amount(), refund.requestedBy());
    }
}
