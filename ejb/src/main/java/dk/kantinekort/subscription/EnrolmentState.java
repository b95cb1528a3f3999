package dk.kantinekort.subscription;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.DeclineReason;
import java.util.Optional;

/**
 * How a payment that the citizen made in a window has gone.
 *
 * @param plan its name
 * @param planId its public id
 * @param subscription public id
 * @param standing whether the subscription stands still; one whose first payment was declined does not
 */
public record EnrolmentState(
        String plan,
        String planId,
        String subscription,
        boolean standing,
        PaymentStatus status,
        Optional<DeclineReason> declineReason) {}
