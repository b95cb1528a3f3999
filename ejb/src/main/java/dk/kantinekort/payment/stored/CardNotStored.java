package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.provider.DeclineReason;

/** A payment window was left without a stored card. Fired within the transaction that records it. */
public record CardNotStored(long cardId, String thing, DeclineReason reason) {}
