package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.StoredCharge;
import java.util.Optional;

/** Knows what to charge a stored card by. Implemented where stored cards are kept. */
public interface StoredChargeOrders {

    /**
     * Always the same order for the same payment. The card is held until the transaction ends, so that nobody gives it up meanwhile.
     *
     * @return empty when the card may not be charged for it: what was never sent is charged only to a card that is not over
     */
    Optional<StoredCharge> find(Payment payment);

    /** Whether the card that the payment charges is over, so that it will never be charged again. */
    boolean isCardOver(Payment payment);
}
