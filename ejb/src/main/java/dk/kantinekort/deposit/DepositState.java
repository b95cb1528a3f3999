package dk.kantinekort.deposit;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.util.Optional;

/**
 * How a deposit stands, for its payer or whoever else may use the account.
 *
 * @param reference the payment's number, to name it by to support
 * @param window where the citizen was sent to pay; empty when the window was never opened, so that no money can have been taken
 */
public record DepositState(
        String reference,
        Money amount,
        String accountId,
        String accountName,
        PaymentStatus status,
        Optional<DeclineReason> declineReason,
        Optional<URI> window) {}
