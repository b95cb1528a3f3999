package dk.kantinekort.payment.refund;

/** The provider has paid the money back. Fired once for a refund, within the transaction that records it. */
public record RefundCompleted(RefundFacts refund) {}
