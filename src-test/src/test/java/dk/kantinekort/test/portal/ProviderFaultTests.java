package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.sandbox.WebhookSignature;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.SandboxClient;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Answers that are lost, and events that come many times, in any order, late, forged or not at all: what was charged is booked
 * once, and nothing stays open.
 */
interface ProviderFaultTests extends InPortal {

    int PAYMENTS = 20;
    int KRONER = 25;
    String HOOK = "/api/payments/v1/webhooks/sandbox";

    @Test
    default void every_lost_answer_is_found_by_the_plan_and_booked_once() throws Exception {
        List<Attempt> charged = new ArrayList<>();
        List<Attempt> left = new ArrayList<>();
        for (int i = 0; i < PAYMENTS; i++) {
            Attempt attempt = Attempt.start(sandbox());
            if (i % 2 == 0) {
                charged.add(attempt.paidAndNotTold());
            } else {
                left.add(attempt);
            }
        }

        sandbox().advanceTo(sandbox().now().plus(Duration.ofDays(2)));

        assertThat(charged).allSatisfy(attempt -> attempt.require(PaymentStatus.COMPLETED, KRONER));
        assertThat(left).allSatisfy(attempt -> attempt.require(PaymentStatus.DECLINED, 0));
    }

    @Test
    default void events_shuffled_thrice_over_some_lost_some_forged_and_some_stale_book_each_payment_once()
            throws Exception {
        long seed = Long.getLong("fault.seed", 20_261_123L);
        Random random = new Random(seed);
        List<Attempt> all = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < PAYMENTS; i++) {
            Attempt attempt = Attempt.start(sandbox()).paidAndNotTold();
            all.add(attempt);
            if (random.nextInt(100) >= 10) {
                events.addAll(Collections.nCopies(3, Event.about(attempt.reference(), random)));
            }
        }
        Collections.shuffle(events, random);

        for (Event event : events) {
            assertThat(portal().post(HOOK, event.body(), "application/json", WebhookSignature.HEADER, event.signature())
                            .status())
                    .as("seed %d", seed)
                    .isEqualTo(event.isGood() ? 200 : 401);
        }
        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(15)));

        assertThat(all).as("seed %d", seed).allSatisfy(attempt -> attempt.require(PaymentStatus.COMPLETED, KRONER));
    }

    /** A citizen's try to pay. */
    record Attempt(Depositor citizen, URI window, String reference) {

        static Attempt start(SandboxClient sandbox) {
            Depositor citizen = Depositor.with(sandbox, 0);
            URI window = citizen.start(KRONER);
            return new Attempt(citizen, window, citizen.reference(window));
        }

        /** The money is taken; the portal hears nothing of it, and its first question finds no answer either. */
        Attempt paidAndNotTold() {
            citizen.payAt(window, TestCard.LOST_ANSWER);
            SandboxCompany company = CDI.current().select(SandboxCompany.class).get();
            // the first answer is lost here and now, so that the test need not sit out the silence
            company.leavesUnanswered(company.findByReference(reference).orElseThrow());
            return this;
        }

        void require(PaymentStatus status, int kroner) {
            assertThat(citizen.status(reference)).isEqualTo(status);
            try {
                assertThat(citizen.balance()).isEqualTo(Money.ofKroner(kroner));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    /** An event as it is sent: well, with another's signature, or too late. */
    record Event(String body, String signature, boolean isGood) {

        static Event about(String reference, Random random) {
            String body = Json.createObjectBuilder()
                    .add("eventId", PublicId.next())
                    .add("event", "checkout.charged")
                    .add("reference", reference)
                    .build()
                    .toString();
            int fate = random.nextInt(100);
            String key = fate < 5 ? "somebody-elses-key" : "sandbox-webhook-key";
            Instant when = fate >= 5 && fate < 7 ? Instant.now().minus(Duration.ofMinutes(6)) : Instant.now();
            String signature = WebhookSignature.of(body.getBytes(StandardCharsets.UTF_8), key, when)
                    .toString();
            return new Event(body, signature, fate >= 7);
        }
    }
}
