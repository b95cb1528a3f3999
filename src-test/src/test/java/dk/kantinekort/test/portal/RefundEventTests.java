package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.refund.RefundRecord;
import dk.kantinekort.payment.refund.RefundRegister;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a provider tells of a payment may be that a refund of it has ended: it is sent again at once, and not by plan only. */
interface RefundEventTests extends InPortal {

    int LINES_TO_ONE = 10;

    @Test
    default void an_event_about_its_payment_has_a_refund_under_way_asked_about_at_once() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 381);
        RefundRecord refund = paid.request("81");
        assertThat(paid.find(refund.reference()).status()).isEqualTo(RefundStatus.UNKNOWN);

        saysSo(paid, Outcome.DONE);

        assertThat(paid.find(refund.reference()).status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(provider().refunds(paid.reference()))
                .hasSize(2)
                .extracting(order -> order.idempotencyKey())
                .containsOnly(provider().refunds(paid.reference()).get(0).idempotencyKey());
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(300));
    }

    @Test
    default void a_refund_that_waits_for_staff_hears_of_it_as_well() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 382);
        RefundRecord refund = paid.request("82");
        bean(RefundRegister.class).handToStaff(refund.reference());

        saysSo(paid, Outcome.DONE);

        assertThat(paid.find(refund.reference()).status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(paid.audited(refund.reference())).endsWith("REFUND_COMPLETED");
    }

    @Test
    default void staff_whose_provider_has_no_line_free_are_told_that_nothing_is_decided() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 383);
        RefundRecord refund = paid.request("83");
        bean(RefundRegister.class).handToStaff(refund.reference());
        Hanging hanging = new Hanging();
        List<Future<?>> calls =
                AtOnce.begin(LINES_TO_ONE, () -> bean(ProviderCalls.class).ask(ProviderUnderTest.NAME, provider -> {
                    hanging.hang();
                    return "answer";
                }));
        try {
            Eventually.holds(() -> hanging.waiting() == LINES_TO_ONE);
            assertThat(paid.act("not-done", refund.reference(), "staff:inge")).isEqualTo("refused:PROVIDER_NOT_ASKED");
        } finally {
            hanging.release();
            AtOnce.finish(calls);
        }

        assertThat(paid.find(refund.reference()).status()).isEqualTo(RefundStatus.FOR_STAFF);
    }

    private ProviderUnderTest provider() {
        return bean(ProviderUnderTest.class);
    }

    /** By an event; the plan would ask a minute after the refund began. */
    private void saysSo(Refunder paid, Outcome outcome) {
        provider().sayOfRefunds(paid.reference(), outcome);
        String address = "/api/payments/v1/webhooks/" + ProviderUnderTest.NAME + "?" + paid.reference();
        portal().post(address, PublicId.next(), "application/json").expect(200);
        sandbox().advanceTo(sandbox().now().plus(Duration.ofSeconds(1)));
    }
}
