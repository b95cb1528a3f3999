package dk.kantinekort.receipt;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.deposit.DepositBooked;
import dk.kantinekort.deposit.DepositDeclined;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;

/** Tells the payer by mail how the deposit went, in the transaction that records it. */
@ApplicationScoped
class ReceiptMails {

    @Inject
    private Mailbox mailbox;

    @Inject
    private Payments payments;

    @Inject
    private Accounts accounts;

    @Inject
    private PayeeSettings settings;

    void tell(@Observes DepositBooked deposit) {
        Payment payment = payments.find(deposit.paymentId()).orElseThrow();
        Wording wording = Wording.in(deposit.language());
        Receipt receipt = Receipts.of(payment, accountName(deposit.accountId()));
        MailDraft draft = MailDraft.to(
                        deposit.email(), wording.language(), wording.get("receipt"), "receipt:" + receipt.number())
                .say(wording.get("thanks"));
        for (ReceiptLine line : ReceiptLine.all(receipt, settings.payee(), wording)) {
            draft = draft.fact(line.label(), line.value());
        }
        mailbox.send(draft.link(wording.get("download"), at("/kvittering/" + payment.publicId())));
    }

    /** Whoever saw at once that nothing was taken needs no mail. */
    void tell(@Observes DepositDeclined deposit) {
        if (deposit.waited()) {
            String language = payments.find(deposit.paymentId()).orElseThrow().language();
            mailbox.send(nothingTaken(deposit, Wording.in(language)));
        }
    }

    private MailDraft nothingTaken(DepositDeclined deposit, Wording wording) {
        return MailDraft.to(
                        deposit.email(),
                        wording.language(),
                        wording.get("nothingTaken"),
                        "nothing-taken:" + deposit.reference())
                .say(wording.get("nothingTaken.detail"))
                .fact(wording.get("number"), deposit.reference())
                .fact(wording.get("account"), accountName(deposit.accountId()))
                .fact(wording.get("amount"), wording.money(deposit.amount()))
                .say(wording.get("nothingTaken.again"))
                .link(wording.get("deposit"), at("/indbetal"));
    }

    private String accountName(long id) {
        return accounts.find(id).orElseThrow().name();
    }

    private URI at(String path) {
        return URI.create(settings.payee().portalUrl() + path);
    }
}
