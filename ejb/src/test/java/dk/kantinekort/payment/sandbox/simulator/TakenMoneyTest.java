package dk.kantinekort.payment.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kantinekort.payment.sandbox.simulator.HostedCheckout.State;
import dk.kantinekort.payment.sandbox.simulator.MerchantOrder.Means;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TakenMoneyTest extends SimulatorFixture {

    private HostedCheckout openMobilePay() {
        return simulator
                .open(order("m1", "M1", 20_000, Means.MOBILE_PAY, false, ""))
                .orElseThrow();
    }

    private Reply refund(String key, long oere) {
        return simulator.refund(new RefundOrder(key, "R1", "REF" + key, oere));
    }

    @Test
    void mobilepay_takes_nothing_before_the_merchant_does_and_then_once() {
        HostedCheckout approved = simulator.pay(openMobilePay(), TestCard.ACCEPTED);
        assertThat(approved.state()).isEqualTo(State.AUTHORISED);
        assertThat(approved.authorisedOere()).isEqualTo(20_000);
        assertThat(simulator.charges()).isEmpty();

        assertThat(simulator.capture("M1", 20_001).isDone()).isFalse();
        assertThat(simulator.capture("M1", 20_000).isDone()).isTrue();
        restart();
        assertThat(simulator.capture("M1", 20_000).isDone()).isTrue();
        assertThat(simulator.charges()).hasSize(1);
    }

    @Test
    void nothing_is_taken_that_nobody_approved() {
        openMobilePay();
        assertThat(simulator.capture("M1", 20_000).isDone()).isFalse();
        assertThat(simulator.capture("unheard of", 20_000).isDone()).isFalse();
        assertThat(simulator.charges()).isEmpty();
    }

    @Test
    void pays_back_in_parts_once_for_a_key_and_never_more_than_was_taken() {
        simulator.pay(open(), TestCard.ACCEPTED);
        assertThat(refund("f1", 15_000).isDone()).isTrue();
        assertThat(refund("f1", 15_000).isDone()).isTrue();
        restart();
        assertThat(refund("f2", 5_001).reason()).isEqualTo("too_much");
        assertThat(refund("f3", 5_000).isDone()).isTrue();
        assertThat(simulator.refunds()).extracting(Refund::amountOere).containsExactly(15_000L, 5_000L);
        assertThat(simulator.findByReference("R1").orElseThrow().refundedOere()).isEqualTo(20_000);
    }

    @Test
    void a_refund_to_a_blocked_card_is_declined_and_one_whose_answer_is_lost_is_made() {
        simulator.pay(open(), TestCard.ACCEPTED);
        simulator.treat("accepted", Behaviour.BLOCKED);
        assertThat(refund("f1", 100).reason()).isEqualTo("blocked_card");
        simulator.treat("accepted", Behaviour.LOST_ANSWER);
        assertThat(refund("f2", 100).isLost()).isTrue();
        assertThat(refund("f2", 100)).isEqualTo(Reply.DONE);
        assertThat(simulator.refunds()).hasSize(1);
    }

    @Test
    void a_date_is_settled_with_what_was_taken_paid_back_and_the_fee() {
        simulator.pay(open(), TestCard.ACCEPTED);
        refund("f1", 500);
        LocalDate date = LocalDate.of(2027, 1, 4);
        assertThat(Settlement.of(date, simulator.charges(), simulator.refunds()).lines())
                .extracting(SettledLine::kind, SettledLine::reference, SettledLine::amountOere)
                .containsExactly(
                        tuple("CHARGE", "R1", 20_000L),
                        tuple("REFUND", "REFf1", -500L),
                        tuple("FEE", "", -Settlement.FEE_OERE));
        assertThat(Settlement.of(date.plusDays(1), simulator.charges(), simulator.refunds())
                        .lines())
                .isEmpty();
    }
}
