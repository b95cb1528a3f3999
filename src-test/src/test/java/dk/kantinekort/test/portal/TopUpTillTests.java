package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A till sells whatever becomes of automatic top-up; the next purchase checks again. */
interface TopUpTillTests extends InPortal {

    int PATIENCE_SECONDS = 10;

    @Test
    default void a_fault_in_the_check_refuses_no_purchase() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        TriggerUnderTest trigger = bean(TriggerUnderTest.class);
        trigger.failAt(citizen.account().id());

        assertThat(citizen.startsTopUp(100)).isFalse();
        assertThat(citizen.buy(90_000).expect(422).json().getString("code")).isEqualTo("INSUFFICIENT_BALANCE");
        assertThat(citizen.balanceOere()).isEqualTo(3_900);

        trigger.work(citizen.account().id());
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(13_800);
    }

    @Test
    default void a_till_sells_and_sets_a_top_up_going_although_somebody_holds_the_agreement() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        AtomicBoolean started = new AtomicBoolean();

        InTransaction.call(() -> {
            citizen.write("update topup_agreement set amount = amount where person_id = ?");
            List<Future<?>> sale = AtOnce.begin(1, () -> started.set(citizen.startsTopUp(100)));
            return sale.get(0).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        });

        assertThat(started).isTrue();
        citizen.becomes(13_900);
        assertThat(citizen.countTries()).isOne();
    }
}
