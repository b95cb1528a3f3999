package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A till sells whatever becomes of automatic top-up; the next purchase checks again. */
interface TopUpTillTests extends InPortal {

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
    default void a_till_does_not_wait_for_an_agreement_that_somebody_holds() throws Exception {
        assumeTrue(bean(Database.class).kind() == DatabaseKind.POSTGRESQL);
        Enrolled citizen = Enrolled.with(this, 4_000, 100);

        InTransaction.call(() -> {
            citizen.write("update topup_agreement set amount = amount where person_id = ?");
            List<Future<?>> sale =
                    AtOnce.begin(1, () -> assertThat(citizen.startsTopUp(100)).isFalse());
            return sale.get(0).get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        });

        assertThat(citizen.balanceOere()).isEqualTo(3_900);
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(13_800);
    }
}
