package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;

/**
 * Money to be taken from a reservation, or to be paid back. Sent again with the same key it is the same act, never a second one.
 *
 * @param payment the payment it is about
 * @param reference ours, of this act: 8 to 20 letters and digits
 * @param idempotencyKey a UUID
 * @param amount more than 0 where money moves, at most what is reserved, or what is taken and not yet paid back
 * @param paidBackBefore what of the payment had been paid back in all before this order, for providers that tell no refund from
 *     another: orders to pay back are given one after the other
 */
public record MoneyOrder(Inquiry payment, String reference, String idempotencyKey, Money amount, Money paidBackBefore) {

    /** An order for a payment of which nothing has been paid back. */
    public MoneyOrder(Inquiry payment, String reference, String idempotencyKey, Money amount) {
        this(payment, reference, idempotencyKey, amount, Money.ZERO);
    }

    /** Whether it has been paid back, going by what the provider says is paid back in all. */
    public boolean isPaidBack(Money inAll) {
        return !inAll.isLessThan(paidBackBefore.plus(amount));
    }
}
