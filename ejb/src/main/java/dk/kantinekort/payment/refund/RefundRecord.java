package dk.kantinekort.payment.refund;

import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A refund as others need to know it.
 *
 * @param reference ours, of the refund
 * @param payment reference of the payment that it is paid back from
 * @param provider name of the payment's provider
 * @param completedAt when the provider was known to have paid it back; empty unless it has
 */
public record RefundRecord(
        String reference,
        String payment,
        String provider,
        Money amount,
        RefundStatus status,
        Optional<Instant> completedAt) {

    /** For queries. */
    public RefundRecord(
            String reference, String payment, String provider, long oere, RefundStatus status, Instant settledAt) {
        this(
                reference,
                payment,
                provider,
                Money.ofOere(oere),
                status,
                Optional.ofNullable(settledAt).filter(at -> status.isPaidBack()));
    }
}
