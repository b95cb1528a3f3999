package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The payment core with a provider that says what the test has it say: every outcome ends in the right place, once. */
interface PaymentTests extends InPortal {

    @Test
    default void what_the_payer_has_approved_is_taken_and_credited_once() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(120);
        provider().say(reference, ProviderReport.authorised(Money.ofKroner(120), "DKK"));

        AtOnce.run(6, () -> bean(PaymentQueries.class).ask(reference));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(120));
        assertThat(provider().captures(reference).stream()
                        .map(MoneyOrder::idempotencyKey)
                        .distinct())
                .hasSize(1);
    }

    @Test
    default void another_amount_approved_is_never_taken_and_staff_are_told_once() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(120);
        provider().say(reference, ProviderReport.authorised(Money.ofKroner(121), "DKK"));

        bean(PaymentQueries.class).ask(reference);
        bean(PaymentQueries.class).ask(reference);

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DISCREPANCY);
        assertThat(provider().captures(reference)).isEmpty();
        assertThat(provider().cancels(reference)).singleElement().returns(Money.ofKroner(121), MoneyOrder::amount);
        assertThat(bean(PaymentEvents.class).forStaff(reference))
                .singleElement()
                .satisfies(event -> assertThat(event.discrepancy()).contains("12100"));
    }

    @Test
    default void what_the_provider_will_not_take_goes_to_staff_at_once_with_its_reason() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(122);
        provider().say(reference, ProviderReport.authorised(Money.ofKroner(122), "DKK"));
        provider().refuseCapture(reference);

        bean(PaymentQueries.class).ask(reference);

        assertThat(bean(Payments.class).findByReference(reference).orElseThrow())
                .returns(PaymentStatus.FOR_STAFF, Payment::status)
                .returns(Optional.of(DeclineReason.EXPIRED), payment -> payment.life()
                        .captureRefusal());
        assertThat(bean(PaymentEvents.class).forStaff(reference)).hasSize(1);
    }

    @Test
    default void an_event_about_money_of_another_amount_books_nothing() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(120);
        provider().say(reference, ProviderReport.done(Money.ofKroner(12), "DKK"));

        webhook(PublicId.next(), reference);

        Eventually.holds(() -> citizen.status(reference) == PaymentStatus.DISCREPANCY);
        assertThat(citizen.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void an_event_with_a_name_too_long_to_keep_works_as_any_other() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(75);
        provider().say(reference, ProviderReport.done(Money.ofKroner(75), "DKK"));
        String event = PublicId.next() + "e".repeat(400);

        webhook(event, reference);
        webhook(event, reference);

        Eventually.holds(() -> citizen.status(reference) == PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(75));
        webhook(PublicId.next(), "R".repeat(400));
    }

    @Test
    default void what_nobody_knows_after_seven_days_goes_to_staff_and_still_completes_when_the_provider_says_so()
            throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Instant began = sandbox().now();
        String reference = citizen.begin(90);

        sandbox().advanceTo(began.plus(Duration.ofDays(6)));
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.UNKNOWN);
        sandbox().advanceTo(began.plus(Duration.ofDays(7)).plusSeconds(60));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.FOR_STAFF);
        assertThat(bean(PaymentEvents.class).forStaff(reference)).hasSize(1);
        provider().say(reference, ProviderReport.done(Money.ofKroner(90), "DKK"));
        bean(PaymentQueries.class).ask(reference);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(90));
    }

    @Test
    default void what_cannot_even_be_asked_about_goes_to_staff_all_the_same() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Instant began = sandbox().now();
        String reference = citizen.begin(92);
        provider().failAt(reference);

        sandbox().advanceTo(began.plus(Duration.ofDays(8)));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.FOR_STAFF);
    }

    @Test
    default void the_address_of_a_window_may_be_as_long_as_a_signed_token_makes_it() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(94);
        URI window = URI.create("https://pay.example/?token=" + "t".repeat(2000));

        bean(Payments.class).opened(reference, Checkout.opened("theirs", window));

        assertThat(bean(Payments.class).findByReference(reference).orElseThrow().window())
                .contains(window);
    }

    @Test
    default void a_decline_is_told_once_and_says_whether_the_payer_was_left_waiting() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.begin(60);
        bean(PaymentQueries.class).ask(reference);
        provider().say(reference, ProviderReport.without(Outcome.declined(DeclineReason.NO_COVER)));

        AtOnce.run(4, () -> bean(PaymentQueries.class).ask(reference));

        assertThat(bean(PaymentEvents.class).declined(reference))
                .singleElement()
                .satisfies(event -> assertThat(event.waited()).isTrue())
                .extracting(PaymentDeclined::reason)
                .isEqualTo(DeclineReason.NO_COVER);
    }

    private ProviderUnderTest provider() {
        return bean(ProviderUnderTest.class);
    }

    private void webhook(String eventId, String reference) {
        String address = "/api/payments/v1/webhooks/" + ProviderUnderTest.NAME + "?" + reference;
        portal().post(address, eventId, "application/json").expect(200);
    }
}
