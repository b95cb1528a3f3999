package dk.kantinekort.payment.refund;

import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/** Whoever payments are for tells by this what there is to pay back from. Every bean of this type is asked. */
public interface RefundCover {

    /** What stands on the account that the payment was for; empty when the payment was for something else. */
    Optional<Money> find(long paymentId);

    /** The account in the books that its refund is taken from; empty when it is not this bean's to pay back. */
    Optional<Long> findAccount(long paymentId);
}
