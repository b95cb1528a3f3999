package dk.kantinekort.payment.stored;

/**
 * A stored card works only a while yet. Fired once for each of its notices, within the transaction that records it.
 *
 * @param days at most how many days before its end this notice is given
 */
public record CardExpiring(long cardId, String thing, int days) {}
