package dk.kantinekort.payment.refund;

/** Money is set aside to be paid back. Fired once for a refund, within the transaction that records it; a refusal undoes it. */
public record RefundReserved(RefundFacts refund) {}
