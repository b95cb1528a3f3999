package dk.kantinekort.payment.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.sandbox.simulator.HostedCheckout.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulatorTest extends SimulatorFixture {

    @Test
    void the_same_key_again_is_the_same_checkout_and_another_key_cannot_take_the_reference() {
        HostedCheckout first = open();
        assertThat(simulator.open(order("k1", "R1")).orElseThrow().id()).isEqualTo(first.id());
        assertThat(simulator.open(order("k2", "R1"))).isEmpty();
    }

    @Test
    void charges_once_however_often_the_payer_clicks() {
        HostedCheckout checkout = open();
        simulator.pay(checkout, TestCard.ACCEPTED);
        simulator.pay(checkout, TestCard.ACCEPTED);
        assertThat(simulator.charges()).hasSize(1);
        assertThat(simulator.charges().get(0).amountOere()).isEqualTo(20_000);
    }

    @Test
    void checkouts_charges_and_behaviours_outlive_a_restart() {
        simulator.treat("slow", Behaviour.NO_COVER);
        HostedCheckout checkout = open();
        simulator.pay(checkout, TestCard.ACCEPTED);
        restart();
        assertThat(simulator.find(checkout.id()).orElseThrow().state()).isEqualTo(State.CHARGED);
        assertThat(simulator.find(checkout.id()).orElseThrow().order()).isEqualTo(order("k1", "R1"));
        assertThat(simulator.charges()).hasSize(1);
        assertThat(simulator.behaviour(TestCard.SLOW)).isEqualTo(Behaviour.NO_COVER);
    }

    @Test
    void half_a_line_left_by_a_kill_is_cut_off_and_what_stood_before_it_is_kept() throws IOException {
        HostedCheckout checkout = open();
        stop();
        Files.writeString(directory.resolve("provider.log"), "charge?id=half&che", StandardOpenOption.APPEND);
        start();
        simulator.pay(checkout, TestCard.ACCEPTED);
        restart();
        assertThat(simulator.charges()).hasSize(1);
        assertThat(Files.readString(directory.resolve("provider.log"))).doesNotContain("half");
    }

    @Test
    void declines_with_a_reason_and_charges_nothing() {
        HostedCheckout after = simulator.pay(open(), TestCard.NO_COVER);
        assertThat(after.state()).isEqualTo(State.DECLINED);
        assertThat(after.reason()).isEqualTo("no_cover");
        assertThat(simulator.charges()).isEmpty();
    }

    @Test
    void loses_one_answer_about_a_charge_that_was_made() {
        HostedCheckout after = simulator.pay(open(), TestCard.LOST_ANSWER);
        assertThat(simulator.charges()).hasSize(1);
        assertThat(simulator.leavesUnanswered(after)).isTrue();
        assertThat(simulator.leavesUnanswered(after)).isFalse();
    }

    @Test
    void a_slow_charge_is_made_when_the_bank_answers_and_is_not_forgotten_over_a_restart() {
        HostedCheckout checkout = simulator.pay(open(), TestCard.SLOW);
        assertThat(checkout.state()).isEqualTo(State.CHARGING);
        assertThat(simulator.leavesUnanswered(checkout)).isTrue();
        restart();
        assertThat(simulator.charging()).containsExactly(checkout.id());
        simulator.finish(checkout.id());
        simulator.finish(checkout.id());
        assertThat(simulator.charges()).hasSize(1);
        assertThat(simulator.charging()).isEmpty();
    }

    @Test
    void a_window_left_for_an_hour_lapses_and_takes_no_money_any_more() {
        HostedCheckout checkout = open();
        now = NOON.plus(Duration.ofMinutes(60)).plusSeconds(1);
        restart();
        assertThat(simulator.findByReference("R1").orElseThrow().reason()).isEqualTo("lapsed");
        assertThat(simulator.pay(checkout, TestCard.ACCEPTED).state()).isEqualTo(State.DECLINED);
        assertThat(simulator.charges()).isEmpty();
    }

    @Test
    void a_payer_who_regrets_pays_nothing() {
        HostedCheckout checkout = open();
        assertThat(simulator.cancel(checkout.id()).reason()).isEqualTo("cancelled");
        assertThat(simulator.pay(checkout, TestCard.ACCEPTED).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void a_merchant_who_lets_go_closes_the_window() {
        HostedCheckout checkout = open();
        assertThat(simulator.letGo("R1").isDone()).isTrue();
        assertThat(simulator.pay(checkout, TestCard.ACCEPTED).state()).isEqualTo(State.DECLINED);
        assertThat(simulator.charges()).isEmpty();
    }

    @Test
    void no_card_number_stands_in_the_log() throws IOException {
        for (TestCard card : TestCard.values()) {
            simulator.pay(simulator.open(order("k-" + card, "R-" + card)).orElseThrow(), card);
        }
        String content = Files.readString(directory.resolve("provider.log"));
        assertThat(content)
                .contains("accepted")
                .doesNotContainPattern("\\d{16}")
                .doesNotContain("4571");
    }
}
