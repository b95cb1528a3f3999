package dk.kantinekort.support;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.shared.money.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * A payment onto an account.
 *
 * @param publicId in the address of the payment's own page
 * @param reference the number to name it by
 */
public record RecentPayment(
        String publicId, String reference, Money amount, PaymentStatus status, Instant begunAt, String accountName)
        implements Serializable {

    /** Whether asking the provider once more may tell something new. */
    public boolean isOpen() {
        return status.isOpen();
    }
}
