package dk.kantinekort.receipt;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.deposit.DepositPayer;
import dk.kantinekort.deposit.Deposits;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.refund.RefundCompleted;
import dk.kantinekort.payment.refund.RefundRecord;
import dk.kantinekort.payment.refund.RefundRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells the payer of a deposit by mail that money was paid back. Like receipts it is written after the commit of what it tells. */
@ApplicationScoped
public class RefundMails implements DueHandler {

    static final String KIND = "refund-mail";

    @Inject
    private Mailbox mailbox;

    @Inject
    private RefundRecords refunds;

    @Inject
    private Payments payments;

    @Inject
    private Deposits deposits;

    @Inject
    private Accounts accounts;

    @Inject
    private PayeeSettings settings;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    void tell(@Observes RefundCompleted completed) {
        if (deposits.findPayer(completed.refund().paymentId())
                .filter(payer -> !payer.email().isEmpty())
                .isPresent()) {
            due.plan(KIND, completed.refund().reference(), clock.instant());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        RefundRecord refund = refunds.find(task.subject()).orElseThrow();
        Payment payment = payments.findByReference(refund.payment()).orElseThrow();
        mailbox.send(draft(refund, payment, deposits.findPayer(payment.id()).orElseThrow()));
        return Optional.empty();
    }

    private MailDraft draft(RefundRecord refund, Payment payment, DepositPayer payer) {
        Wording wording = Wording.in(payment.language());
        return MailDraft.to(payer.email(), wording.language(), wording.get("refund"), "refund:" + refund.reference())
                .say(wording.get("refund.detail"))
                .fact(wording.get("refund.amount"), wording.money(refund.amount()))
                .fact(wording.get("date"), wording.time(refund.completedAt().orElseThrow()))
                .fact(
                        wording.get("account"),
                        accounts.find(payer.accountId()).orElseThrow().name())
                .fact(wording.get("refund.deposit"), payment.reference())
                .fact(wording.get("provider"), wording.provider(payment.provider()))
                .fact(wording.get("payee"), settings.payee().name());
    }
}
