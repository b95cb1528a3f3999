package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.account.Account;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.topup.TopUps;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Automatic top-up at purchases (rules 11 and 12): when, how much, and never twice. */
interface TopUpTests extends InPortal {

    @Test
    default void a_purchase_that_leaves_too_little_is_answered_and_then_topped_up_with_a_receipt() throws Exception {
        Enrolled citizen = Enrolled.with(this, 7_000, 200);

        assertThat(citizen.startsTopUp(1_000)).isFalse();
        assertThat(citizen.startsTopUp(2_000)).isTrue();

        citizen.becomes(24_000);
        assertThat(citizen.view().doneAmount().orElseThrow().oere()).isEqualTo(20_000);
        Eventually.holds(() -> !MailsUnderTest.to(citizen.email()).isEmpty());
        assertThat(MailsUnderTest.to(citizen.email()).get(0).plain())
                .contains("Kontoen er tanket op automatisk", "Beløb: 200,00\u00a0kr.", "/kvittering/");
    }

    @Test
    default void the_threshold_is_the_citizens_own() throws Exception {
        Enrolled citizen = Enrolled.citizen(this, 30_000);
        citizen.enrol(citizen.form(100, 250, false), TestCard.ACCEPTED);

        assertThat(citizen.startsTopUp(5_000)).isFalse();
        assertThat(citizen.startsTopUp(100)).isTrue();

        citizen.becomes(34_900);
    }

    @Test
    default void a_purchase_refused_for_lack_of_money_is_a_check_as_well() throws Exception {
        Enrolled citizen = Enrolled.with(this, 300, 100);

        assertThat(citizen.buy(2_500).expect(422).json().getString("code")).isEqualTo("INSUFFICIENT_BALANCE");

        citizen.becomes(10_300);
        citizen.buy(2_500).expect(201);
    }

    @Test
    default void fifty_purchases_ten_at_a_time_give_one_top_up() throws Exception {
        Enrolled citizen = Enrolled.with(this, 5_000, 100);
        AtomicInteger started = new AtomicInteger();

        AtOnce.run(10, () -> {
            for (int i = 0; i < 5; i++) {
                if (citizen.insists(10).json().getBoolean("topUpStarted")) {
                    started.incrementAndGet();
                }
            }
        });

        citizen.becomes(14_500);
        assertThat(started).hasValue(1);
        assertThat(citizen.countTries()).isOne();
    }

    @Test
    default void of_many_who_do_the_same_work_at_once_one_charges() throws Exception {
        Enrolled citizen = Enrolled.with(this, 1_000, 100);
        long account = citizen.account().id();
        citizen.write("insert into deposit_turn (account_id, taken) select account_id, 0 from topup_agreement"
                + " where person_id = ?");
        Set<String> charges = new ConcurrentSkipListSet<>();

        AtOnce.run(6, () -> bean(TopUps.class)
                .reserve(account)
                .map(Payment::reference)
                .ifPresent(charges::add));

        assertThat(charges).hasSize(1);
        assertThat(citizen.countTries()).isOne();
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        citizen.becomes(11_000);
    }

    @Test
    default void one_an_hour_and_three_a_day() throws Exception {
        startTomorrow();
        Enrolled citizen = Enrolled.with(this, 5_000, 10);
        assertThat(citizen.startsTopUp(1_000)).isTrue();
        citizen.becomes(5_000);

        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(59)));
        assertThat(citizen.startsTopUp(1_000)).isFalse();
        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(1)));
        assertThat(citizen.startsTopUp(500)).isTrue();
        citizen.becomes(4_500);
        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(1)));
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(5_400);

        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(2)));
        assertThat(citizen.startsTopUp(1_000)).isFalse();
        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(20)));
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(5_300);
    }

    /** Six in the morning, so that a test's hours all belong to one day. */
    private void startTomorrow() {
        sandbox()
                .advanceTo(sandbox()
                        .now()
                        .plus(Duration.ofDays(1))
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofHours(6)));
    }

    @Test
    default void a_top_up_is_cut_to_the_cap_in_whole_kroner_or_skipped() throws Exception {
        Enrolled citizen = Enrolled.citizen(this, 495_050);
        citizen.enrol(citizen.form(1_000, false), TestCard.ACCEPTED);
        citizen.write("update topup_agreement set threshold = 1000000 where person_id = ?");

        assertThat(bean(TopUps.class).reserve(citizen.account().id()))
                .get()
                .satisfies(payment -> assertThat(payment.amount().oere()).isEqualTo(4_900));
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        citizen.becomes(499_950);

        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(1)));
        assertThat(bean(TopUps.class).reserve(citizen.account().id())).isEmpty();
    }

    @Test
    default void a_blocked_account_is_not_topped_up() throws Exception {
        Enrolled citizen = Enrolled.with(this, 1_000, 100);
        citizen.change(Account::block);

        assertThat(bean(TopUps.class).reserve(citizen.account().id())).isEmpty();

        citizen.change(Account::activate);
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(10_900);
    }

    @Test
    default void a_charge_that_was_reserved_and_never_sent_is_sent_by_plan_once() throws Exception {
        Enrolled citizen = Enrolled.with(this, 1_000, 100);
        assertThat(bean(TopUps.class).reserve(citizen.account().id())).isPresent();
        assertThat(citizen.balanceOere()).isEqualTo(1_000);

        sandbox().advanceTo(sandbox().now().plusSeconds(61));

        citizen.becomes(11_000);
        assertThat(citizen.startsTopUp(100)).isFalse();
        assertThat(citizen.countTries()).isOne();
    }

    @Test
    default void an_answer_that_is_lost_is_asked_for_and_charged_once() throws Exception {
        Enrolled citizen = Enrolled.with(this, 1_000, 100);
        citizen.treatCard("LOST_ANSWER");

        assertThat(citizen.startsTopUp(100)).isTrue();
        Eventually.holds(() -> citizen.view().underWay());
        assertThat(citizen.startsTopUp(100)).isFalse();
        sandbox().advanceTo(sandbox().now().plusSeconds(61));

        citizen.becomes(10_800);
    }

    @Test
    default void whoever_is_not_enrolled_buys_as_before() {
        Enrolled citizen = Enrolled.citizen(this, 3_000);
        assertThat(citizen.startsTopUp(1_000)).isFalse();
        citizen.till().sell(citizen.card(), 5_000, PublicId.next()).expect(422);
    }
}
