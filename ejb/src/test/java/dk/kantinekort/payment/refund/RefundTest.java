package dk.kantinekort.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.Decision;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final Instant NOW = Instant.parse("2027-01-04T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Decision DECISION = new Decision("staff:b", "Set hos udbyderen");

    private final Refund refund =
            new Refund(7, new RefundWish("K7F3", Money.ofKroner(50), "Fejl", "token"), "staff:a", NOW);

    @Test
    void what_is_not_set_aside_is_not_sent() {
        assertThat(refund.follow(Outcome.DONE, NOW)).isFalse();
        assertThat(refund.status()).isEqualTo(RefundStatus.REQUESTED);
    }

    @Test
    void the_first_answer_ends_it_and_later_ones_change_nothing() {
        refund.reserve(NOW);
        assertThat(refund.follow(Outcome.DONE, LATER)).isTrue();
        assertThat(refund.follow(Outcome.declined(DeclineReason.BLOCKED), LATER.plusSeconds(1)))
                .isFalse();
        assertThat(refund.follow(Outcome.UNKNOWN, LATER)).isFalse();
        assertThat(refund.status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(refund.settledAt()).contains(LATER);
        assertThat(refund.declineReason()).isEmpty();
    }

    @Test
    void a_decline_keeps_its_reason() {
        refund.reserve(NOW);
        refund.follow(Outcome.UNKNOWN, NOW);
        assertThat(refund.follow(Outcome.declined(DeclineReason.BLOCKED), LATER))
                .isTrue();
        assertThat(refund.declineReason()).contains(DeclineReason.BLOCKED);
    }

    @Test
    void staff_decide_only_what_waits_for_them() {
        refund.reserve(NOW);
        assertThat(refund.decide(RefundVerdict.PAID_BACK, DECISION, NOW)).isFalse();
        assertThat(refund.decision()).isEmpty();
        refund.handToStaff(NOW);
        assertThat(refund.settledAt()).isEmpty();
        assertThat(refund.decide(RefundVerdict.NOT_PAID_BACK, DECISION, LATER)).isTrue();
        assertThat(refund.status()).isEqualTo(RefundStatus.DECLINED);
        assertThat(refund.decision()).contains(DECISION);
    }

    @Test
    void what_is_sent_cannot_be_rejected_any_more() {
        refund.reserve(NOW);
        assertThat(refund.reject(DECISION, NOW)).isFalse();
        assertThat(refund.decision()).isEmpty();
    }
}
