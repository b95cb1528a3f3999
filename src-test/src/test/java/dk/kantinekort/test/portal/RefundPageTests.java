package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.deposit.DepositDesk;
import dk.kantinekort.deposit.DepositForm;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.refund.RefundRegister;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.payment.refund.RefundWish;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Refunds in the back office, and what the payer hears of them. Above 500 kr it takes two persons. */
interface RefundPageTests extends InPortal {

    String ROOM = "/admin/betalinger";

    @Test
    default void staff_see_what_they_are_about_to_pay_back_and_then_what_came_of_it() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 400, TestCard.ACCEPTED);
        Browser browser = paid.finance();
        Page page = browser.open(ROOM + "?nummer=" + paid.reference());
        assertThat(page.html()).contains("Højst 400,00\u00a0kr.");

        Page refused = browser.press(page, "Næste", Map.of("amount", "400,01", "refundReason", " "));
        assertThat(refused.html())
                .contains(
                        "Der er højst 400,00\u00a0kr. tilbage af betalingen", "Skriv, hvorfor pengene betales tilbage");
        Page summary = browser.press(
                refused, "Næste", Map.of("amount", "150,25", "refundReason", "Fejl <b>, cpr 010203-1234"));
        assertThat(summary.html())
                .contains("150,25\u00a0kr.", "Fejl &lt;b&gt;, cpr 010203-xxxx", "Det kan ikke fortrydes");
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(400));
        Page done = browser.press(summary, "Tilbagebetal", Map.of());

        assertThat(done.html()).contains("Tilbagebetalt", "Højst 249,75\u00a0kr.", "cpr 010203-xxxx");
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofOere(24_975));
        browser.press(summary, "Tilbagebetal", Map.of());
        assertThat(paid.refundedByTheProvider()).isEqualTo(Money.ofOere(15_025));
    }

    @Test
    default void a_large_refund_is_sent_only_when_a_second_person_has_approved_it() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 600, TestCard.ACCEPTED);
        Browser hans = paid.finance();
        Page summary = hans.press(
                hans.open(ROOM + "?nummer=" + paid.reference()),
                "Næste",
                Map.of("amount", "500,01", "refundReason", "Fejl"));
        Page asked = hans.press(summary, "Send til godkendelse", Map.of());
        assertThat(asked.html())
                .contains("en anden medarbejder skal godkende")
                .doesNotContain("Godkend tilbagebetaling");
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(600));

        Browser inge = Browser.atPortal();
        inge.logInAsStaff("Inge Toft");
        Page approved = inge.press(inge.open(asked.address()), "Godkend tilbagebetaling", Map.of());

        assertThat(approved.html()).contains("Godkendt af", "Tilbagebetalt");
        assertThat(paid.refundedByTheProvider()).isEqualTo(Money.ofOere(50_001));
    }

    @Test
    default void nobody_approves_what_they_have_asked_for_themselves_nor_what_was_rejected() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 610, TestCard.ACCEPTED);
        String refund = paid.request("610").reference();

        assertThat(paid.act("approve", refund, Refunder.HANS)).isEqualTo("refused:REFUND_SAME_PERSON");
        assertThat(paid.act("reject", refund, "staff:inge")).isEqualTo(refund);
        assertThat(paid.act("approve", refund, "staff:inge")).isEqualTo("refused:REFUND_DECIDED");

        assertThat(paid.find(refund).status()).isEqualTo(RefundStatus.REJECTED);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(610));
    }

    @Test
    default void parts_of_a_payment_do_not_get_round_the_second_person() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 620, TestCard.ACCEPTED);

        assertThat(paid.request("400").status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(paid.request("101").status()).isEqualTo(RefundStatus.REQUESTED);
    }

    @Test
    default void parts_that_are_asked_for_at_once_do_not_get_round_it_either() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 630, TestCard.ACCEPTED);
        RefundWish wish = new RefundWish(paid.reference(), Money.ofKroner(300), "Fejl", PublicId.next());

        assertThatThrownBy(() -> InTransaction.call(() -> {
                    // read before the other part is paid back
                    bean(Payments.class).findByReference(paid.reference()).orElseThrow();
                    assertThat(paid.request("300").status()).isEqualTo(RefundStatus.COMPLETED);
                    return bean(RefundRegister.class).request(wish, Refunder.HANS);
                }))
                .hasStackTraceContaining("REFUND_NOT_POSSIBLE");

        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(330));
    }

    @Test
    default void each_step_stands_in_the_audit_log() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 410, TestCard.ACCEPTED);

        String refund = paid.request("10").reference();

        assertThat(paid.audited(refund)).containsExactly("REFUND_REQUESTED", "REFUND_COMPLETED");
    }

    @Test
    default void the_payer_is_told_once_by_mail() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String email = PublicId.next() + "@example.dk";
        DepositForm form = new DepositForm(
                citizen.accountPublicId(), email, "420", true, PaymentMethod.CARD, PublicId.next(), "da");
        URI window = bean(DepositDesk.class).start(citizen.personId(), form, "Indbetaling");
        citizen.payAt(window, TestCard.ACCEPTED);
        Eventually.holds(() -> !MailsUnderTest.to(email).isEmpty());

        Refunder.of(citizen, citizen.reference(window)).request("20,50");

        Eventually.holds(() -> MailsUnderTest.to(email).size() == 2);
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        List<MailUnderTest> mails = MailsUnderTest.to(email);
        assertThat(mails).hasSize(2);
        assertThat(mails)
                .filteredOn(mail -> mail.subject().equals("Tilbagebetaling"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.plain()).contains("Betalt tilbage: 20,50\u00a0kr."));
    }
}
