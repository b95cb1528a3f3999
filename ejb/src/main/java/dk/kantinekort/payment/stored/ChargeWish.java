package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.provider.PaymentMethod;

/**
 * An order to charge a stored card, with what is known of the card already.
 *
 * @param token what its provider knows it by
 */
public record ChargeWish(ChargeOrder order, String provider, PaymentMethod method, String token) {

    /** Without the token. */
    @Override
    public String toString() {
        return "wish of " + order;
    }
}
