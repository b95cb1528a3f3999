package dk.kantinekort.payment.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.sandbox.simulator.HostedCheckout.State;
import dk.kantinekort.payment.sandbox.simulator.MerchantOrder.Means;
import org.junit.jupiter.api.Test;

class KeptCardTest extends SimulatorFixture {

    private String keep(TestCard card) {
        HostedCheckout checkout = simulator
                .open(order("s-" + card, "S-" + card, 0, Means.CARD, true, ""))
                .orElseThrow();
        return simulator.pay(checkout, card).kept().orElseThrow().token();
    }

    private HostedCheckout charge(String key, String reference, String token) {
        return simulator
                .chargeKept(order(key, reference, 5_000, Means.KEPT_CARD, false, token))
                .orElseThrow();
    }

    @Test
    void a_card_is_kept_without_a_charge_and_charged_later_once_for_a_key() {
        String token = keep(TestCard.ACCEPTED);
        assertThat(simulator.charges()).isEmpty();
        restart();
        assertThat(charge("c1", "C1", token).capturedOere()).isEqualTo(5_000);
        assertThat(charge("c1", "C1", token).state()).isEqualTo(State.CHARGED);
        assertThat(simulator.charges()).hasSize(1);
    }

    @Test
    void pays_and_keeps_the_card_at_once() {
        HostedCheckout checkout =
                simulator.open(order("b", "B", 9_900, Means.CARD, true, "")).orElseThrow();
        HostedCheckout after = simulator.pay(checkout, TestCard.ACCEPTED);
        assertThat(after.kept().orElseThrow().lastFour()).isEqualTo("0019");
        assertThat(after.capturedOere()).isEqualTo(9_900);
    }

    @Test
    void a_card_that_declines_is_not_kept() {
        HostedCheckout checkout =
                simulator.open(order("s", "S", 0, Means.CARD, true, "")).orElseThrow();
        HostedCheckout after = simulator.pay(checkout, TestCard.EXPIRED);
        assertThat(after.kept()).isEmpty();
        assertThat(after.state()).isEqualTo(State.DECLINED);
    }

    @Test
    void one_kept_card_is_treated_otherwise_than_its_like() {
        String token = keep(TestCard.ACCEPTED);
        assertThat(simulator.treat(token, Behaviour.NO_COVER)).isTrue();
        assertThat(charge("c1", "C1", token).reason()).isEqualTo("no_cover");
        assertThat(simulator.behaviour(TestCard.ACCEPTED)).isEqualTo(Behaviour.ACCEPT);
        assertThat(simulator.treat("nobody's", Behaviour.ACCEPT)).isFalse();
    }

    @Test
    void a_card_that_is_forgotten_is_charged_no_more() {
        String token = keep(TestCard.ACCEPTED);
        assertThat(simulator.revoke(token)).isTrue();
        restart();
        assertThat(simulator.revoke(token)).isFalse();
        assertThat(charge("c1", "C1", token).reason()).isEqualTo("unknown_token");
    }
}
