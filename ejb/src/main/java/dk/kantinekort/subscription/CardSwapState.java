package dk.kantinekort.subscription;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.DeclineReason;
import java.util.Optional;

/**
 * How the storing of another card has gone.
 *
 * @param declined why it was not stored
 */
public record CardSwapState(PaymentStatus status, Optional<DeclineReason> declined) {}
