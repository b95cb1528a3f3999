package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.StoredCharge;
import java.util.Optional;

/** Knows what to charge a stored card by. Implemented where stored cards are kept. */
public interface StoredChargeOrders {

    /** Always the same order for the same payment; empty when nobody may charge its card any more. */
    Optional<StoredCharge> find(Payment payment);
}
