package dk.kantinekort.deposit;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.fault.FailPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Books a deposit when its payment completes, in that transaction. It asks neither whether the account is blocked by now
 * (rule 7) nor what stands on it: the money has been taken.
 */
@ApplicationScoped
public class DepositBooking {

    @Inject
    private Deposits deposits;

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private Ledger ledger;

    @Inject
    private DepositGuards guards;

    @Inject
    private FailPoints failPoints;

    void book(@Observes PaymentCompleted payment) {
        deposits.findByPayment(payment.paymentId()).ifPresent(deposit -> {
            book(deposit, payment);
            guards.completed(payment.paymentId());
        });
    }

    void booked(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentCompleted payment) {
        failPoints.reach("ledger-committed");
    }

    private void book(Deposit deposit, PaymentCompleted payment) {
        Account account = accounts.find(deposit.accountId()).orElseThrow();
        Person payer = persons.find(deposit.payerId()).orElseThrow();
        long clearing = Clearing.account(ledger, payment.provider());
        ledger.book(EntryDraft.of(
                EntryKind.DEPOSIT,
                payment.sourceKey(),
                deposit.kind().text(),
                payer.publicId(),
                new Transfer(clearing, account.ledgerAccountId(), payment.amount())));
    }
}
