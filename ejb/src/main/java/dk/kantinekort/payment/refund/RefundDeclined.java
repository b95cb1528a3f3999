package dk.kantinekort.payment.refund;

/** A refund that was set aside has ended without money being paid back. Fired once, within the transaction that records it. */
public record RefundDeclined(RefundFacts refund) {}
