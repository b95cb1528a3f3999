package dk.kantinekort.payment.sandbox.simulator;

import java.time.Instant;

/**
 * A checkout at the sandbox provider.
 *
 * @param reason the provider's own code of why it was declined; empty unless it was
 */
public record HostedCheckout(String id, MerchantOrder order, Instant openedAt, State state, String reason) {

    public enum State {
        OPEN,
        /** The payer has paid; the card's bank takes its time. */
        CHARGING,
        CHARGED,
        DECLINED
    }

    static HostedCheckout opened(String id, MerchantOrder order, Instant openedAt) {
        return new HostedCheckout(id, order, openedAt, State.OPEN, "");
    }

    HostedCheckout charging() {
        return new HostedCheckout(id, order, openedAt, State.CHARGING, "");
    }

    HostedCheckout charged() {
        return new HostedCheckout(id, order, openedAt, State.CHARGED, "");
    }

    HostedCheckout declined(String why) {
        return new HostedCheckout(id, order, openedAt, State.DECLINED, why);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
