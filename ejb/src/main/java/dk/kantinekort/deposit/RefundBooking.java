package dk.kantinekort.deposit;

import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.InsufficientBalanceException;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.payment.refund.RefundCompleted;
import dk.kantinekort.payment.refund.RefundCover;
import dk.kantinekort.payment.refund.RefundDeclined;
import dk.kantinekort.payment.refund.RefundFacts;
import dk.kantinekort.payment.refund.RefundReserved;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Books the refund of a payment that stands on an account, each step in the transaction that records it: the money leaves the citizen's account before the
 * provider hears of it, reaches the provider's account when it is paid back, and returns to the citizen's when it is not.
 */
@ApplicationScoped
public class RefundBooking {

    private static final String TEXT = "Tilbagebetaling";

    @Inject
    @Any
    private Instance<RefundCover> covers;

    @Inject
    private Ledger ledger;

    /** @throws RefusedException {@code REFUND_NOT_COVERED} when the account does not hold the money any more */
    void setAside(@Observes RefundReserved reserved) {
        RefundFacts refund = reserved.refund();
        findAccount(refund).ifPresent(account -> move(refund, RefundStep.SET_ASIDE, account, underWay(refund)));
    }

    /** @throws RefusedException {@code REFUND_NOT_COVERED} when it was put back on the account, which does not hold it any more */
    void complete(@Observes RefundCompleted completed) {
        RefundFacts refund = completed.refund();
        findAccount(refund).ifPresent(account -> {
            long from = completed.afterAll() ? account : underWay(refund);
            move(refund, RefundStep.PAID_BACK, from, Clearing.account(ledger, refund.provider()));
        });
    }

    private void move(RefundFacts refund, RefundStep step, long from, long to) {
        try {
            ledger.book(EntryDraft.of(
                    EntryKind.REFUND,
                    step.key(refund.reference()),
                    TEXT,
                    refund.actor(),
                    new Transfer(from, to, refund.amount())));
        } catch (InsufficientBalanceException e) {
            throw new RefusedException(Refusal.atField("amount", "REFUND_NOT_COVERED", e.balance()));
        }
    }

    /** The citizen's account in the books; empty when nothing of the payment stands on one. */
    private Optional<Long> findAccount(RefundFacts refund) {
        return covers.stream()
                .flatMap(cover -> cover.findAccount(refund.paymentId()).stream())
                .findFirst();
    }

    void takeBack(@Observes RefundDeclined declined) {
        RefundFacts refund = declined.refund();
        if (findAccount(refund).isPresent()) {
            ledger.reverse(
                    ledger.requireEntry(RefundStep.SET_ASIDE.key(refund.reference())),
                    RefundStep.PUT_BACK.key(refund.reference()),
                    "Tilbagebetaling ikke gennemført",
                    "system");
        }
    }

    private long underWay(RefundFacts refund) {
        return ledger.internalAccount(AccountKind.REFUNDS, "refunds:" + refund.provider());
    }
}
