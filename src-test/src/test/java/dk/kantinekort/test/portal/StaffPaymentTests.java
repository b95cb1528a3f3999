package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.Decision;
import dk.kantinekort.payment.Judged;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.StaffPayments;
import dk.kantinekort.payment.Verdict;
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

        assertThat(paid.html())
                .contains("Hans Okholm: Står på kontoudtoget &lt;b")
                .doesNotContain("Er ikke betalt", "staff:");
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
    default void another_amount_is_put_in_as_it_was_taken_when_staff_say_so() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(160);
        ProviderUnderTest provider = bean(ProviderUnderTest.class);
        provider.say(reference, ProviderReport.done(Money.ofKroner(161), "DKK"));
        bean(PaymentQueries.class).ask(reference);
        Browser browser = finance();
        Page page = browser.open(ROOM + "?nummer=" + reference);

        Page refused = browser.press(page, "Sæt intet ind", Map.of("reason", "Forkert beløb"));
        assertThat(refused.html()).contains("Udbyderen har trukket pengene");
        assertThat(citizen.balance()).isEqualTo(Money.ZERO);
        browser.press(refused, "Sæt det trukne beløb ind", Map.of("reason", "Borgeren er enig, cpr 010203-1234"));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(161));
        assertThat(bean(Payments.class).findByReference(reference).orElseThrow().decision())
                .hasValueSatisfying(why -> assertThat(why.because()).isEqualTo("Borgeren er enig, cpr 010203-xxxx"));
    }

    @Test
    default void another_amount_that_was_only_approved_is_put_in_by_nobody() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(165);
        bean(ProviderUnderTest.class).say(reference, ProviderReport.authorised(Money.ofKroner(166), "DKK"));
        bean(PaymentQueries.class).ask(reference);
        Browser browser = finance();
        Page page = browser.open(ROOM + "?nummer=" + reference);

        Page refused = browser.press(page, "Sæt det trukne beløb ind", Map.of("reason", "Er godkendt"));
        assertThat(refused.html()).contains("pengene ikke er trukket");
        browser.press(refused, "Sæt intet ind", Map.of("reason", "Aldrig trukket"));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(citizen.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void what_is_approved_but_not_taken_is_not_paid_and_is_let_go_when_it_is_given_up() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(170);
        ProviderUnderTest provider = bean(ProviderUnderTest.class);
        provider.say(reference, ProviderReport.authorised(Money.ofKroner(170), "DKK"));
        provider.refuseCapture(reference);
        bean(PaymentQueries.class).ask(reference);
        Browser browser = finance();
        Page page = browser.open(ROOM + "?nummer=" + reference);
        assertThat(page.html()).contains("Trækket afvist", "Kortet er udløbet");

        Page refused = browser.press(page, "Er betalt", Map.of("reason", "Borgeren siger det"));
        assertThat(refused.html()).contains("pengene ikke er trukket");
        browser.press(refused, "Er ikke betalt", Map.of("reason", "Kan ikke trækkes"));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(provider.cancels(reference)).hasSize(1);
    }

    @Test
    default void above_the_limit_it_takes_two() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = forStaff(citizen, 501);
        Browser first = finance();
        Map<String, String> reason = Map.of("reason", "Står på kontoudtoget");
        Page proposed = first.press(first.open(ROOM + "?nummer=" + reference), "Er betalt", reason);

        assertThat(proposed.html()).contains("Foreslået: Er betalt");
        first.press(proposed, "Er betalt", reason);
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.FOR_STAFF);
        Browser second = Browser.atPortal();
        second.logInAsStaff("Inge Toft");
        second.press(second.open(ROOM + "?nummer=" + reference), "Er betalt", reason);

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(501));
    }

    @Test
    default void a_decision_that_comes_too_late_changes_nothing() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = forStaff(citizen, 150);
        Browser browser = finance();
        Page page = browser.open(ROOM + "?nummer=" + reference);
        bean(ProviderUnderTest.class).say(reference, ProviderReport.done(Money.ofKroner(150), "DKK"));
        bean(PaymentQueries.class).ask(reference);

        Page late = browser.press(page, "Er ikke betalt", Map.of("reason", "Ukendt hos udbyderen"));

        assertThat(late.html()).contains("Betalingen er afgjort i mellemtiden");
        Decision decision = new Decision("staff:hans", "Ukendt hos udbyderen");
        Judged judged =
                new Judged(Verdict.UNPAID, PaymentStatus.FOR_STAFF, ProviderReport.UNKNOWN, Money.ofKroner(150));
        assertThatThrownBy(() -> bean(Payments.class).decide(reference, judged, decision))
                .hasStackTraceContaining("PAYMENT_DECIDED");
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
        assertThatThrownBy(() -> bean(StaffPayments.class).decide("A", Verdict.PAID, "so", "system"))
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
