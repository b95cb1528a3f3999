package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.sandbox.WebhookSignature;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What comes in at the address that providers call: only what is signed has any effect, and nothing has it twice. */
interface WebhookTests extends InPortal {

    String ADDRESS = "/api/payments/v1/webhooks/sandbox";
    String KEY = "sandbox-webhook-key";

    @Test
    default void three_copies_of_an_event_and_the_citizens_return_credit_once() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.pay(90, TestCard.LOST_ANSWER);
        citizen.comesBack(reference);
        String event = event(reference);

        for (int copy = 0; copy < 3; copy++) {
            assertThat(send(event, KEY, Instant.now()).status()).isEqualTo(200);
        }

        Eventually.holds(() -> citizen.status(reference) == PaymentStatus.COMPLETED);
        assertThat(citizen.comesBack(reference).status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(90));
    }

    @Test
    default void a_signed_event_proves_nothing_while_the_provider_says_otherwise() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.reference(citizen.start(90));

        assertThat(send(event(reference), KEY, Instant.now()).status()).isEqualTo(200);
        sandbox().advanceTo(sandbox().now().plusSeconds(1));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.PENDING);
        assertThat(citizen.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void forged_tampered_and_stale_events_are_refused() {
        String event = event("K7F3A2B9");
        String signature = signature(event, KEY, Instant.now());

        assertThat(send(event, "another key", Instant.now()).status()).isEqualTo(401);
        assertThat(post(event + " ", signature).status()).isEqualTo(401);
        assertThat(post(event, "").status()).isEqualTo(401);
        assertThat(send(event, KEY, Instant.now().minus(Duration.ofMinutes(6))).status())
                .isEqualTo(401);
    }

    @Test
    default void an_event_for_a_payment_that_is_not_ours_is_taken_and_does_nothing() {
        assertThat(send(event("NOTOURS1"), KEY, Instant.now()).status()).isEqualTo(200);
    }

    @Test
    default void empty_huge_and_unreadable_bodies_are_refused() {
        assertThat(post("", "").status()).isEqualTo(400);
        assertThat(send("no json", KEY, Instant.now()).status()).isEqualTo(400);
        assertThat(post("x".repeat(300_000), "").status()).isEqualTo(413);
    }

    @Test
    default void a_provider_that_is_not_in_use_has_no_address() {
        assertThat(portal().post("/api/payments/v1/webhooks/nobody", "{}", "application/json")
                        .status())
                .isEqualTo(404);
    }

    private static String event(String reference) {
        return "{\"eventId\":\"" + PublicId.next() + "\",\"event\":\"checkout.charged\",\"reference\":\"" + reference
                + "\"}";
    }

    private Answer send(String event, String key, Instant when) {
        return post(event, signature(event, key, when));
    }

    private Answer post(String event, String signature) {
        return portal().post(ADDRESS, event, "application/json", WebhookSignature.HEADER, signature);
    }

    private static String signature(String event, String key, Instant when) {
        return WebhookSignature.of(event.getBytes(StandardCharsets.UTF_8), key, when)
                .toString();
    }
}
