package dk.kantinekort.payment.sandbox.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * An order on its way through the provider. One to be paid by a card that is kept has no window; all else is the same.
 *
 * @param id the provider's own
 * @param reason why it was declined; empty unless it was
 * @param capturedOere what has been taken from the payer
 * @param refundedOere what of that has been paid back
 * @param kept the card that was kept by it
 */
public record HostedCheckout(
        String id,
        MerchantOrder order,
        Instant openedAt,
        State state,
        String reason,
        long capturedOere,
        long refundedOere,
        Optional<KeptCard> kept) {

    public enum State {
        OPEN,
        /** The payer has paid; the card's bank takes its time. */
        CHARGING,
        /** The payer has approved, and the merchant may take the money. */
        AUTHORISED,
        CHARGED,
        DECLINED
    }

    static HostedCheckout opened(String id, MerchantOrder order, Instant openedAt) {
        return new HostedCheckout(id, order, openedAt, State.OPEN, "", 0, 0, Optional.empty());
    }

    HostedCheckout charging() {
        return in(State.CHARGING, "");
    }

    HostedCheckout authorised() {
        return in(State.AUTHORISED, "");
    }

    HostedCheckout charged(long oere) {
        return new HostedCheckout(id, order, openedAt, State.CHARGED, "", oere, refundedOere, kept);
    }

    HostedCheckout declined(String why) {
        return in(State.DECLINED, why);
    }

    HostedCheckout refunded(long oere) {
        return new HostedCheckout(id, order, openedAt, state, reason, capturedOere, refundedOere + oere, kept);
    }

    /** A card is kept when it is found good; where nothing is to be paid that is the whole of it. */
    HostedCheckout keeping(KeptCard card) {
        State after = order.amountOere() == 0 ? State.CHARGED : state;
        return new HostedCheckout(id, order, openedAt, after, reason, capturedOere, refundedOere, Optional.of(card));
    }

    private HostedCheckout in(State next, String why) {
        return new HostedCheckout(id, order, openedAt, next, why, capturedOere, refundedOere, kept);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What the payer has approved, taken or not. */
    public long authorisedOere() {
        return state == State.AUTHORISED || state == State.CHARGED ? order.amountOere() : 0;
    }
}
