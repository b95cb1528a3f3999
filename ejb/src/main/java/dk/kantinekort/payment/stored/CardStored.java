package dk.kantinekort.payment.stored;

/** A card may be charged from now on. Fired once for a card, within the transaction that records it. */
public record CardStored(long cardId, String thing) {}
