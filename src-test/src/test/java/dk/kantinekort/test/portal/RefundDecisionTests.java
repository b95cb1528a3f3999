package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.refund.RefundRecord;
import dk.kantinekort.payment.refund.RefundRegister;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Refunds that staff decide, as they do payments: the provider is asked first, and believed before they are. */
interface RefundDecisionTests extends InPortal {

    @Test
    default void staff_are_believed_only_where_the_provider_is_silent() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 361);
        String refund = forStaff(paid, "60").reference();
        bean(ProviderUnderTest.class).sayOfRefunds(paid.reference(), Outcome.DONE);

        assertThat(paid.act("not-done", refund, "staff:inge")).isEqualTo("refused:REFUND_DECIDED");

        assertThat(paid.find(refund).status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(301));
    }

    @Test
    default void what_the_provider_pays_back_later_is_not_put_back_on_the_account() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 364);
        String refund = forStaff(paid, "64").reference();
        bean(ProviderUnderTest.class).sayOfRefunds(paid.reference(), Outcome.PENDING);

        assertThat(paid.act("not-done", refund, "staff:inge")).isEqualTo("refused:REFUND_TAKEN_ON");

        assertThat(paid.find(refund).status()).isEqualTo(RefundStatus.FOR_STAFF);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(300));
    }

    @Test
    default void a_decision_that_comes_too_late_is_told_so() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 362);
        RefundRecord refund = forStaff(paid, "62");
        Browser browser = paid.finance();
        Page page = browser.open(address(paid, refund));
        bean(RefundRegister.class).apply(refund.reference(), Outcome.DONE);

        Page late = browser.press(page, "Er ikke tilbagebetalt", Map.of("because", "Ukendt hos udbyderen"));

        assertThat(late.html()).contains("Tilbagebetalingen er afgjort i mellemtiden");
        assertThat(paid.act("not-done", refund.reference(), "staff:inge")).isEqualTo("refused:REFUND_DECIDED");
        assertThat(paid.find(refund.reference()).status()).isEqualTo(RefundStatus.COMPLETED);
    }

    @Test
    default void who_asks_the_provider_stands_in_the_audit_log() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 363);
        RefundRecord refund = forStaff(paid, "63");
        Browser browser = paid.finance();

        Page asked =
                browser.press(browser.open(address(paid, refund)), "Spørg udbyderen om tilbagebetalingen", Map.of());
        Page missing = browser.press(asked, "Er ikke tilbagebetalt", Map.of("because", " "));
        assertThat(missing.html()).contains("Skriv, hvad I bygger afgørelsen på");
        Page decided = browser.press(missing, "Er ikke tilbagebetalt", Map.of("because", "Set, cpr 010203-1234"));

        assertThat(paid.audited(refund.reference())).contains("REFUND_ASKED").endsWith("REFUND_DECLINED");
        assertThat(decided.html()).contains("Set, cpr 010203-xxxx").doesNotContain("010203-1234");
    }

    @Test
    default void a_rejection_wants_words_of_its_own() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 602);
        RefundRecord refund = paid.request("602");

        Page missing = paid.finance()
                .press(paid.finance().open(address(paid, refund)), "Afvis tilbagebetaling", Map.of("because", ""));

        assertThat(missing.html()).contains("Skriv, hvorfor der ikke skal betales tilbage");
    }

    /** A refund whose provider never answered. */
    private RefundRecord forStaff(Refunder paid, String amount) {
        RefundRecord refund = paid.request(amount);
        bean(RefundRegister.class).handToStaff(refund.reference());
        return refund;
    }

    private static String address(Refunder paid, RefundRecord refund) {
        return "/admin/betalinger?nummer=" + paid.reference() + "&tilbagebetaling=" + refund.reference();
    }
}
