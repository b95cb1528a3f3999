package dk.kantinekort.payment.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kantinekort.payment.sandbox.simulator.HostedCheckout.State;
import dk.kantinekort.payment.sandbox.simulator.MerchantOrder.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");

    @TempDir
    private Path directory;

    private Instant now = NOON;
    private ProviderLog log;
    private Simulator simulator;

    @BeforeEach
    void start() {
        log = ProviderLog.open(directory);
        simulator = new Simulator(log, Clock.fixed(now, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private void restart() {
        stop();
        start();
    }

    private static MerchantOrder order(String key, String reference) {
        return order(key, reference, 20_000, Means.CARD, false, "");
    }

    private static MerchantOrder order(
            String key, String reference, long oere, Means means, boolean keepsCard, String token) {
        return new MerchantOrder(
                key,
                reference,
                oere,
                "DKK",
                "Indbetaling & mere",
                "da",
                "http://m/retur",
                "http://m/hook",
                means,
                keepsCard,
                token);
    }

    private HostedCheckout open() {
        return simulator.open(order("k1", "R1")).orElseThrow();
    }

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

    private HostedCheckout openMobilePay() {
        return simulator
                .open(order("m1", "M1", 20_000, Means.MOBILE_PAY, false, ""))
                .orElseThrow();
    }

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

    private Reply refund(String key, long oere) {
        return simulator.refund(new RefundOrder(key, "R1", "REF" + key, oere));
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
