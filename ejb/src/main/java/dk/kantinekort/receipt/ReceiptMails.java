package dk.kantinekort.receipt;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.deposit.DepositKind;
import dk.kantinekort.deposit.DepositPayer;
import dk.kantinekort.deposit.Deposits;
import dk.kantinekort.document.Fact;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells the payer by mail how the deposit went. That there is something to tell is noted in the transaction that records it; the
 * mail is written afterwards, so that a mail that cannot be written never undoes a credit.
 */
@ApplicationScoped
public class ReceiptMails implements DueHandler {

    static final String KIND = "receipt";

    @Inject
    private Mailbox mailbox;

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

    void tell(@Observes PaymentCompleted payment) {
        plan(payment.paymentId(), payer -> !payer.email().isEmpty());
    }

    /** Whoever saw at once that nothing was taken needs no mail; of an automatic top-up others tell more. */
    void tell(@Observes PaymentDeclined payment) {
        if (payment.waited()) {
            plan(payment.paymentId(), payer -> payer.kind() == DepositKind.PAID);
        }
    }

    private void plan(long paymentId, Predicate<DepositPayer> tell) {
        if (deposits.findPayer(paymentId).filter(tell).isPresent()) {
            due.plan(KIND, payments.find(paymentId).orElseThrow().reference(), clock.instant());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        Payment payment = payments.findByReference(task.subject()).orElseThrow();
        DepositPayer payer = deposits.findPayer(payment.id()).orElseThrow();
        Wording wording = Wording.in(payment.language());
        mailbox.send(
                payment.status() == PaymentStatus.COMPLETED
                        ? receipt(payment, payer, wording)
                        : nothingTaken(payment, payer, wording));
        return Optional.empty();
    }

    private MailDraft receipt(Payment payment, DepositPayer payer, Wording wording) {
        Receipt receipt = Receipts.of(payment, accountName(payer), Money.ZERO);
        MailDraft draft = draft(payer, wording, "receipt", "receipt:" + receipt.number())
                .say(wording.get("thanks." + payer.kind()));
        for (Fact line : ReceiptFacts.all(receipt, settings.payee(), wording)) {
            draft = draft.fact(line.label(), line.value());
        }
        return draft.link(wording.get("download"), at("/kvittering/" + payment.publicId()));
    }

    private MailDraft nothingTaken(Payment payment, DepositPayer payer, Wording wording) {
        return draft(payer, wording, "nothingTaken", "nothing-taken:" + payment.reference())
                .say(wording.get("nothingTaken.detail"))
                .fact(wording.get("number"), payment.reference())
                .fact(wording.get("account"), accountName(payer))
                .fact(wording.get("amount"), wording.money(payment.amount()))
                .say(wording.get("nothingTaken.again"))
                .link(wording.get("deposit"), at("/indbetal"));
    }

    private static MailDraft draft(DepositPayer payer, Wording wording, String subject, String key) {
        return MailDraft.to(payer.email(), wording.language(), wording.get(subject), key);
    }

    private String accountName(DepositPayer payer) {
        return accounts.find(payer.accountId()).orElseThrow().name();
    }

    private URI at(String path) {
        return URI.create(settings.payee().portalUrl() + path);
    }
}
