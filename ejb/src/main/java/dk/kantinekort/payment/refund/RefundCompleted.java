package dk.kantinekort.payment.refund;

/**
 * The provider has paid the money back. Fired once for a refund, within the transaction that records it.
 *
 * @param afterAll whether it had ended without, so that the money that was set aside for it is where it came from
 */
public record RefundCompleted(RefundFacts refund, boolean afterAll) {}
