package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;

/**
 * A payment as we know it, to ask its provider about or to act upon.
 *
 * @param reference ours
 * @param providerReference what the provider calls it; empty when its answer never came
 * @param amount what we asked for
 * @param kind how it came about, for providers that keep the kinds apart
 */
public record Inquiry(String reference, String providerReference, Money amount, String currency, Kind kind) {

    /** How a payment came about. */
    public enum Kind {
        /** The payer pays in the provider's window. */
        CHECKOUT,
        /** The payer's card is stored in the provider's window; with an amount, that is paid as well. */
        CHECKOUT_STORING,
        /** A stored card is charged without the payer. */
        STORED_CHARGE
    }
}
