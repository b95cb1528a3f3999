package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.Decision;
import dk.kantinekort.payment.Judged;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.Verdict;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A question about a payment that an event or a decision has raised is asked until it has its answer, whatever the payment's state. */
interface PaymentQuestionTests extends InPortal {

    int LINES_OF_ONE = 10;
    String DESK = "/admin/betalinger?nummer=";

    @Test
    default void what_is_paid_after_all_is_credited_though_the_provider_is_silent_when_its_event_comes()
            throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = declined(citizen, 210);
        asked().say(reference, ProviderReport.UNKNOWN);

        event(reference);
        asked().say(reference, ProviderReport.done(Money.ofKroner(210), "DKK"));
        pass(Duration.ofMinutes(2));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(210));
    }

    @Test
    default void an_event_that_finds_no_line_is_looked_into_when_there_is_one() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = declined(citizen, 211);
        Hanging hanging = new Hanging();
        List<Future<?>> calls =
                AtOnce.begin(LINES_OF_ONE, () -> bean(ProviderCalls.class).ask(ProviderUnderTest.NAME, provider -> {
                    hanging.hang();
                    return "answer";
                }));
        try {
            Eventually.holds(() -> hanging.waiting() == LINES_OF_ONE);
            event(reference);
        } finally {
            hanging.release();
            AtOnce.finish(calls);
        }

        asked().say(reference, ProviderReport.done(Money.ofKroner(211), "DKK"));
        pass(Duration.ofMinutes(2));

        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(211));
    }

    @Test
    default void what_staff_have_credited_on_silence_is_taken_as_soon_as_the_provider_says_that_it_may_be()
            throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = decided(citizen, 212, "Er betalt");
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);

        pass(Duration.ofDays(9));
        asked().say(reference, ProviderReport.authorised(Money.ofKroner(212), "DKK"));
        pass(Duration.ofDays(1));

        assertThat(asked().captures(reference)).hasSize(1);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(212));
    }

    @Test
    default void what_staff_have_given_up_on_silence_is_let_go_as_soon_as_the_provider_hears_it() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = decided(citizen, 213, "Er ikke betalt");

        asked().say(reference, ProviderReport.authorised(Money.ofKroner(213), "DKK"));
        pass(Duration.ofMinutes(2));

        assertThat(asked().cancels(reference)).hasSize(1);
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
    }

    @Test
    default void what_was_judged_by_another_state_is_not_booked() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(214);
        bean(Payments.class).handToStaff(reference);
        Judged judged = new Judged(Verdict.PAID, PaymentStatus.FOR_STAFF, ProviderReport.UNKNOWN, Money.ofKroner(214));
        bean(Payments.class).apply(reference, ProviderReport.done(Money.ofKroner(50), "DKK"));

        assertThatThrownBy(() -> bean(Payments.class).decide(reference, judged, new Decision("staff:a", "seen")))
                .hasMessageContaining("PAYMENT_CHANGED");

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DISCREPANCY);
    }

    @Test
    default void of_another_amount_that_is_partly_paid_back_the_rest_is_put_in() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(215);
        asked().say(reference, ProviderReport.done(Money.ofKroner(216), "DKK").withRefunded(Money.ofKroner(116)));
        bean(PaymentQueries.class).ask(reference);

        decide(reference, "Sæt det trukne beløb ind");

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(100));
        assertThat(bean(Payments.class)
                        .findByReference(reference)
                        .orElseThrow()
                        .paidBack()
                        .before())
                .isEqualTo(Money.ofKroner(116));
    }

    private ProviderUnderTest asked() {
        return bean(ProviderUnderTest.class);
    }

    private String declined(Depositor citizen, int kroner) throws Exception {
        String reference = citizen.begin(kroner);
        asked().say(reference, ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED)));
        bean(PaymentQueries.class).ask(reference);
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
        return reference;
    }

    /** Decided while its provider is silent. */
    private String decided(Depositor citizen, int kroner, String button) throws Exception {
        String reference = citizen.begin(kroner);
        bean(Payments.class).handToStaff(reference);
        pass(Duration.ofDays(8));
        decide(reference, button);
        return reference;
    }

    private void decide(String reference, String button) {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Hans Okholm");
        browser.press(browser.open(DESK + reference), button, Map.of("reason", "Står på kontoudtoget"));
    }

    /** Comes in, and its question has been asked. */
    private void event(String reference) {
        String address = "/api/payments/v1/webhooks/" + ProviderUnderTest.NAME + "?" + reference;
        portal().post(address, PublicId.next(), "application/json").expect(200);
        pass(Duration.ofSeconds(1));
    }

    private void pass(Duration time) {
        sandbox().advanceTo(sandbox().now().plus(time));
    }
}
