package dk.kantinekort.payment;

import java.util.List;

/**
 * The provider has the money of all of these charges of stored cards. Fired within the transaction that records them, instead of
 * {@link PaymentCompleted} for each, by the feature that they are for and that books them itself.
 */
public record ChargesCompleted(List<PaymentCompleted> payments) {

    public ChargesCompleted {
        payments = List.copyOf(payments);
    }
}
