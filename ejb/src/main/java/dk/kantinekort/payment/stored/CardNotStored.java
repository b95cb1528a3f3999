package dk.kantinekort.payment.stored;

/** A payment window was left without a stored card. Fired within the transaction that records it. */
public record CardNotStored(long cardId, String thing) {}
