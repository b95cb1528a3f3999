package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.DeclineReason;
import java.net.URI;
import java.util.Optional;

/**
 * How the storing of a payment card stands.
 *
 * @param declined why it was not stored
 * @param window where the citizen was sent
 */
public record StoringState(PaymentStatus status, Optional<DeclineReason> declined, Optional<URI> window) {

    public boolean isWaiting() {
        return status.isUndecided();
    }

    public boolean isStored() {
        return status == PaymentStatus.COMPLETED;
    }
}
