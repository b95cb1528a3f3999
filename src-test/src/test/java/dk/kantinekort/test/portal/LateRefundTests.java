package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.refund.RefundRegister;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A refund that staff have ended as not paid back, and that the provider has paid back all the same. */
interface LateRefundTests extends InPortal {

    @Test
    default void it_stands_in_the_list_until_it_is_booked_after_all() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 366);
        String refund = ended(paid, "66");
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(366));
        Lines lines = Lines.of(sandbox());
        lines.take(lines.refund(refund, 66, "P"));

        Page desk = paid.finance().open(DifferenceTests.DESK);
        assertThat(DifferenceTests.section(desk, "Betalt, ikke godskrevet"))
                .contains(paid.reference(), "Tilbagebetaling", "66,00");
        Page item = paid.finance().open(desk.linkNamed(paid.reference()));
        String button = "Bogfør tilbagebetalingen på 66,00\u00a0kr. (" + refund + ")";
        assertThat(paid.finance().press(item, button, Map.of("lateReason", " ")).html())
                .contains("Skriv, hvorfor der er en forskel");
        Page booked = paid.finance().press(item, button, Map.of("lateReason", "Står på kontoudtoget"));

        assertThat(booked.html()).contains("Afregnet og udbetalt").doesNotContain("Bogfør tilbagebetalingen");
        assertThat(paid.find(refund).status()).isEqualTo(RefundStatus.PAID_AFTER_ALL);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(300));
        assertThat(paid.audited(refund)).endsWith("REFUND_DECLINED", "REFUND_PAID_AFTER_ALL");
        assertThat(paid.finance()
                        .press(item, button, Map.of("lateReason", "Igen"))
                        .html())
                .contains("Afregnet og udbetalt");
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(300));
        assertThat(paid.refusal("301")).isEqualTo("refused:REFUND_TOO_MUCH");
    }

    @Test
    default void what_is_spent_meanwhile_is_told_and_not_booked() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 367);
        String refund = ended(paid, "67");
        paid.spend(310);
        Lines lines = Lines.of(sandbox());
        lines.take(lines.refund(refund, 67, ""));

        Page item =
                paid.finance().open(paid.finance().open(DifferenceTests.DESK).linkNamed(paid.reference()));
        Page refused = paid.finance()
                .press(
                        item,
                        "Bogfør tilbagebetalingen på 67,00\u00a0kr. (" + refund + ")",
                        Map.of("lateReason", "Står på kontoudtoget"));

        assertThat(refused.html()).contains("Der står kun 57,00\u00a0kr. på borgerens konto");
        assertThat(paid.find(refund).status()).isEqualTo(RefundStatus.DECLINED);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(57));
    }

    @Test
    default void without_the_provider_s_line_there_is_nothing_to_book() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 368);
        String refund = ended(paid, "68");
        Lines lines = Lines.of(sandbox());
        lines.take(lines.refund(refund, 8, ""));

        Page item =
                paid.finance().open(paid.finance().open(DifferenceTests.DESK).linkNamed(paid.reference()));

        assertThat(item.html()).doesNotContain("Bogfør tilbagebetalingen");
    }

    private String ended(Refunder paid, String amount) {
        String refund = paid.request(amount).reference();
        bean(RefundRegister.class).handToStaff(refund);
        assertThat(paid.act("not-done", refund, "staff:inge")).isEqualTo(refund);
        return refund;
    }
}
