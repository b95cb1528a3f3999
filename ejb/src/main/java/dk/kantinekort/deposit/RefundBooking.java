package dk.kantinekort.deposit;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.InsufficientBalanceException;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.payment.refund.RefundCompleted;
import dk.kantinekort.payment.refund.RefundDeclined;
import dk.kantinekort.payment.refund.RefundFacts;
import dk.kantinekort.payment.refund.RefundReserved;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Books the refund of a deposit, each step in the transaction that records it: the money leaves the citizen's account before the
 * provider hears of it, reaches the provider's account when it is paid back, and returns to the citizen's when it is not.
 */
@ApplicationScoped
public class RefundBooking {

    private static final String TEXT = "Tilbagebetaling";

    @Inject
    private Deposits deposits;

    @Inject
    private Accounts accounts;

    @Inject
    private Ledger ledger;

    /** @throws RefusedException {@code REFUND_NOT_COVERED} when the account does not hold the money any more */
    void setAside(@Observes RefundReserved reserved) {
        RefundFacts refund = reserved.refund();
        deposits.findByPayment(refund.paymentId()).ifPresent(deposit -> {
            long account = accounts.find(deposit.accountId()).orElseThrow().ledgerAccountId();
            try {
                ledger.book(EntryDraft.of(
                        EntryKind.REFUND,
                        RefundStep.SET_ASIDE.key(refund.reference()),
                        TEXT,
                        refund.actor(),
                        new Transfer(account, underWay(refund), refund.amount())));
            } catch (InsufficientBalanceException e) {
                throw new RefusedException(Refusal.atField("amount", "REFUND_NOT_COVERED", e.balance()));
            }
        });
    }

    void complete(@Observes RefundCompleted completed) {
        RefundFacts refund = completed.refund();
        if (isDeposit(refund)) {
            long clearing = Clearing.account(ledger, refund.provider());
            ledger.book(EntryDraft.of(
                    EntryKind.REFUND,
                    RefundStep.PAID_BACK.key(refund.reference()),
                    TEXT,
                    refund.actor(),
                    new Transfer(underWay(refund), clearing, refund.amount())));
        }
    }

    void takeBack(@Observes RefundDeclined declined) {
        RefundFacts refund = declined.refund();
        if (isDeposit(refund)) {
            ledger.reverse(
                    ledger.requireEntry(RefundStep.SET_ASIDE.key(refund.reference())),
                    RefundStep.PUT_BACK.key(refund.reference()),
                    "Tilbagebetaling ikke gennemført",
                    "system");
        }
    }

    private boolean isDeposit(RefundFacts refund) {
        return deposits.findByPayment(refund.paymentId()).isPresent();
    }

    private long underWay(RefundFacts refund) {
        return ledger.internalAccount(AccountKind.REFUNDS, "refunds:" + refund.provider());
    }
}
