package dk.kantinekort.deposit;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.payment.refund.RefundCover;
import dk.kantinekort.shared.money.Money;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Of a deposit no more can be paid back than still stands on the account: the rest has been eaten. */
@Stateless
public class DepositCover implements RefundCover {

    @Inject
    private Deposits deposits;

    @Inject
    private Accounts accounts;

    @Inject
    private Ledger ledger;

    @Override
    public Optional<Money> find(long paymentId) {
        return findAccount(paymentId).map(ledger::balance).map(balance -> balance.isNegative() ? Money.ZERO : balance);
    }

    @Override
    public Optional<Long> findAccount(long paymentId) {
        return deposits.findByPayment(paymentId)
                .flatMap(deposit -> accounts.find(deposit.accountId()))
                .map(Account::ledgerAccountId);
    }
}
