package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.StaffPayments;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import jakarta.ejb.EJBAccessException;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Payments in the back office: finance staff decide what nobody else can tell. */
interface StaffPaymentTests extends InPortal {

    String ROOM = "/admin/betalinger";

    @Test
    default void a_payment_that_staff_know_was_paid_is_credited_with_who_said_so_and_why() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = forStaff(citizen, 130);
        Browser browser = finance();
        Page page = browser.open(browser.open(ROOM).linkNamed(reference));

        Page refused = browser.press(page, "Er betalt", Map.of("reason", " "));
        assertThat(refused.html()).contains("Skriv, hvad I bygger afgørelsen på");
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.FOR_STAFF);
        Page paid = browser.press(refused, "Er betalt", Map.of("reason", "Står på kontoudtoget <b>"));

        assertThat(paid.html()).contains("Står på kontoudtoget &lt;b", "staff:").doesNotContain("Er ikke betalt");
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(130));
    }

    @Test
    default void a_payment_that_staff_give_up_is_credited_all_the_same_if_the_provider_has_taken_it() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = forStaff(citizen, 140);
        Browser browser = finance();

        browser.press(
                browser.open(ROOM + "?nummer=" + reference),
                "Er ikke betalt",
                Map.of("reason", "Ukendt hos udbyderen"));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bean(PaymentEvents.class).declined(reference)).hasSize(1);
        bean(ProviderUnderTest.class).say(reference, ProviderReport.done(Money.ofKroner(140), "DKK"));
        Page asked = browser.press(
                browser.open(ROOM + "?nummer=" + reference.toLowerCase(Locale.ROOT)), "Spørg udbyderen igen", Map.of());
        assertThat(asked.html()).contains("Betalt");
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(140));
    }

    @Test
    default void a_decision_that_comes_too_late_changes_nothing() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = forStaff(citizen, 150);
        Browser browser = finance();
        Page page = browser.open(ROOM + "?nummer=" + reference);
        bean(ProviderUnderTest.class).say(reference, ProviderReport.done(Money.ofKroner(150), "DKK"));
        bean(PaymentQueries.class).ask(reference);

        browser.press(page, "Er ikke betalt", Map.of("reason", "Ukendt hos udbyderen"));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(150));
    }

    @Test
    @RunAsClient
    default void a_number_that_no_payment_has_is_told_so() {
        assertThat(finance().open(ROOM + "?nummer=%3Cb%3E").html())
                .contains("Der er ingen betaling med nummeret &lt;b&gt;.");
    }

    @Test
    @RunAsClient
    default void other_roles_have_no_door_to_it() {
        for (String name : new String[] {"Birthe Sommer", "Lone Ravn", "Peter Kjær", "Ulla Frost"}) {
            Browser browser = Browser.atPortal();
            browser.logInAsStaff(name);
            assertThat(browser.open(ROOM + "?nummer=A").status()).as(name).isEqualTo(403);
        }
    }

    @Test
    default void whoever_is_not_finance_staff_decides_nothing() {
        assertThatThrownBy(() -> bean(StaffPayments.class).decide("A", true, "so", "system"))
                .isInstanceOf(EJBAccessException.class);
    }

    private static Browser finance() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Hans Okholm");
        return browser;
    }

    /** A payment whose provider never answered. */
    private String forStaff(Depositor citizen, int kroner) throws Exception {
        String reference = citizen.begin(kroner);
        bean(PaymentQueries.class).ask(reference);
        bean(Payments.class).handToStaff(reference);
        return reference;
    }
}
