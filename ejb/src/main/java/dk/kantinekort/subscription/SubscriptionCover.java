package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.payment.refund.RefundCover;
import dk.kantinekort.shared.money.Money;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Of what has paid for a period nothing stands on the account, so there is nothing there to pay back from. What came when nothing
 * was owed does stand there, as far as it has not been eaten.
 */
@Stateless
public class SubscriptionCover implements RefundCover {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Accounts accounts;

    @Inject
    private Ledger ledger;

    @Override
    public Optional<Money> find(long paymentId) {
        return subscriptions
                .findChargeOf(paymentId)
                .map(charge -> findAccount(paymentId).map(this::standing).orElse(Money.ZERO));
    }

    private Money standing(long account) {
        Money balance = ledger.balance(account);
        return balance.isNegative() ? Money.ZERO : balance;
    }

    @Override
    public Optional<Long> findAccount(long paymentId) {
        return subscriptions
                .findChargeOf(paymentId)
                .filter(charge -> subscriptions.isKept(paymentId))
                .flatMap(charge -> subscriptions.find(charge.subscriptionId()))
                .flatMap(subscription -> accounts.find(subscription.accountId()))
                .map(Account::ledgerAccountId);
    }
}
