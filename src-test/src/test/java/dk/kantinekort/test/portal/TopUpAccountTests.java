package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.deposit.Deposits;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.topup.Enrolments;
import dk.kantinekort.topup.TopUps;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What holds for an account whatever agreement it has, who else pays onto it, and which node is at work (rule 12). */
interface TopUpAccountTests extends InPortal {

    @Test
    default void whoever_enrols_anew_is_topped_up_no_more_often_than_before() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 10);
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(4_900);

        cancel(citizen);
        citizen.enrol(citizen.form(10, false), TestCard.ACCEPTED);

        assertThat(citizen.startsTopUp(100)).isFalse();
        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(1)));
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(5_700);
    }

    @Test
    default void a_charge_of_the_agreement_before_is_waited_for_and_counts_when_it_succeeds() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 10);
        citizen.treatCard("LOST_ANSWER");
        assertThat(citizen.startsTopUp(100)).isTrue();
        Eventually.holds(() -> citizen.view().underWay());
        cancel(citizen);
        citizen.enrol(citizen.form(10, false), TestCard.ACCEPTED);

        assertThat(bean(TopUps.class).reserve(citizen.account().id())).isEmpty();

        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        citizen.becomes(4_900);
        assertThat(citizen.startsTopUp(100)).isFalse();
        assertThat(citizen.countTries()).isOne();
    }

    @Test
    default void a_charge_that_was_reserved_is_not_sent_once_the_agreement_is_cancelled() throws Exception {
        Enrolled citizen = Enrolled.with(this, 1_000, 100);
        Payment reserved = bean(TopUps.class).reserve(citizen.account().id()).orElseThrow();

        cancel(citizen);
        sandbox().advanceTo(sandbox().now().plusSeconds(61));

        Eventually.holds(() -> bean(Payments.class)
                        .findByReference(reserved.reference())
                        .orElseThrow()
                        .status()
                == PaymentStatus.DECLINED);
        assertThat(citizen.balanceOere()).isEqualTo(1_000);
    }

    @Test
    default void a_deposit_begun_at_the_same_time_is_waited_for_and_counts_against_the_cap() throws Exception {
        Enrolled citizen = Enrolled.citizen(this, 490_000);
        citizen.enrol(citizen.form(100, false), TestCard.ACCEPTED);
        assertThat(bean(TopUps.class).reserve(citizen.account().id())).isEmpty();
        citizen.write("update topup_agreement set threshold = 1000000 where person_id = ?");

        List<Future<?>> topUp = InTransaction.call(() -> {
            bean(Deposits.class).reserve(citizen.personId(), citizen.deposit(60), "Indbetaling");
            List<Future<?>> waits = AtOnce.begin(
                    1, () -> bean(TopUps.class).reserve(citizen.account().id()));
            assertThatThrownBy(() -> waits.get(0).get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            return waits;
        });
        AtOnce.finish(topUp);

        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        citizen.becomes(494_000);
    }

    @Test
    default void whoever_has_slept_past_the_claim_on_the_work_reserves_nothing() throws Exception {
        Enrolled citizen = Enrolled.with(this, 1_000, 100);
        String account = Long.toString(citizen.account().id());
        DueTask lost = new DueTask(0, "topup", account, sandbox().now(), 1);

        assertThatThrownBy(() -> bean(TopUps.class).reserve(lost)).hasMessageContaining(account);

        assertThat(citizen.countTries()).isZero();
        assertThat(citizen.view().underWay()).isFalse();
    }

    @Test
    default void a_purchase_under_the_threshold_during_a_charge_sets_no_other_going() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 10);
        bean(TopUps.class).reserve(citizen.account().id());

        assertThat(citizen.startsTopUp(100)).isFalse();
        assertThat(bean(TopUps.class).reserve(citizen.account().id())).isPresent();

        assertThat(citizen.countTries()).isOne();
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        citizen.becomes(4_900);
    }

    private void cancel(Enrolled citizen) {
        bean(Enrolments.class).cancel(citizen.personId(), citizen.account().publicId());
    }
}
