package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.deposit.DepositDesk;
import dk.kantinekort.deposit.DepositForm;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.receipt.Receipts;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.NotFoundException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Receipts by mail and as PDF (rule 10). */
interface ReceiptTests extends InPortal {

    @Test
    default void who_has_paid_gets_one_mail_and_the_receipt_as_pdf() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String email = PublicId.next() + "@example.dk";
        URI window = start(citizen, email);
        String reference = citizen.reference(window);

        citizen.payAt(window, TestCard.ACCEPTED);

        Eventually.holds(() -> !MailsUnderTest.to(email).isEmpty());
        citizen.comesBack(reference);
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        assertThat(MailsUnderTest.to(email)).hasSize(1);
        MailUnderTest mail = MailsUnderTest.to(email).get(0);
        assertThat(mail.subject()).isEqualTo("Kvittering for indbetaling");
        assertThat(mail.plain()).contains("Nummer: " + reference, "Beløb: 35,00\u00a0kr.", "/kvittering/");
        assertThat(pdf(citizen, reference)).startsWith("%PDF-");
    }

    @Test
    default void nobody_else_gets_the_receipt_and_nobody_before_it_is_paid() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Depositor stranger = Depositor.with(sandbox(), 0);
        URI window = citizen.start(36);
        String reference = citizen.reference(window);
        assertThatThrownBy(() -> pdf(citizen, reference)).isInstanceOf(NotFoundException.class);

        citizen.payAt(window, TestCard.ACCEPTED);
        Eventually.holds(() -> citizen.status(reference) == PaymentStatus.COMPLETED);

        assertThat(pdf(citizen, reference)).startsWith("%PDF-");
        assertThatThrownBy(() -> pdf(stranger, reference)).isInstanceOf(NotFoundException.class);
    }

    @Test
    default void who_was_left_waiting_is_told_that_nothing_was_taken() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String email = PublicId.next() + "@example.dk";
        String reference = citizen.reference(start(citizen, email));
        bean(Payments.class).apply(reference, ProviderReport.UNKNOWN);
        assertThat(MailsUnderTest.to(email)).isEmpty();

        bean(Payments.class).apply(reference, ProviderReport.without(Outcome.declined(DeclineReason.NO_COVER)));

        Eventually.holds(() -> MailsUnderTest.to(email).size() == 1);
        MailUnderTest mail = MailsUnderTest.to(email).get(0);
        assertThat(mail.subject()).isEqualTo("Der er ikke trukket penge");
        assertThat(mail.plain()).contains("Nummer: " + reference);
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
    }

    private URI start(Depositor citizen, String email) {
        DepositForm form = new DepositForm(
                citizen.accountPublicId(), email, "35", true, PaymentMethod.CARD, PublicId.next(), "da");
        return bean(DepositDesk.class).start(citizen.personId(), form, "Indbetaling");
    }

    private String pdf(Depositor citizen, String reference) {
        String payment =
                bean(Payments.class).findByReference(reference).orElseThrow().publicId();
        byte[] pdf = bean(Receipts.class).requirePdf(citizen.personId(), payment, "da");
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
