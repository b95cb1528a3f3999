package dk.kantinekort.subscription;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/**
 * How a payment that the citizen made in a window has gone.
 *
 * @param reference its number, to name it by to support
 * @param account public id of the account that is subscribed
 * @param plan its name
 */
public record EnrolmentState(
        String reference,
        Money amount,
        String account,
        String plan,
        PaymentStatus status,
        Optional<DeclineReason> declineReason) {}
