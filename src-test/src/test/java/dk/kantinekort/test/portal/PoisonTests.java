package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.time.BusinessTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of {@code poison.subscriptions} that fall due at once, the first can never be charged (F19). */
interface PoisonTests extends InPortal {

    @Test
    default void one_subscription_that_can_never_be_charged_holds_up_no_other_and_ends_where_staff_see_it()
            throws Exception {
        List<Subscriber> batch = enrolled(Integer.getInteger("poison.subscriptions"));
        String poison = batch.get(0).standing().id();
        LocalDate due = batch.get(0).standing().next().orElseThrow().on();
        SubscriptionRows.poison(poison);
        try {
            sandbox().advanceTo(BusinessTime.startOf(due).plus(Duration.ofHours(6)));

            assertThat(batch.stream().skip(1)).allSatisfy(subscriber -> {
                assertThat(subscriber.standing().paidUntil()).contains(due.plusDays(6));
                assertThat(SubscriptionRows.payments(subscriber.standing().id()))
                        .isEqualTo(2);
            });
            noonOf(due);
            assertThat(SubscriptionRows.faults(poison)).isEqualTo(5);
            assertThat(sandbox().books().getInt("dueOverdue")).isEqualTo(1);
            noonOf(due.plusDays(1));
            assertThat(SubscriptionRows.faults(poison))
                    .as("once a day from then on")
                    .isEqualTo(6);
        } finally {
            bean(DueWork.class).drop("subscription", poison);
        }
        assertThat(sandbox().books().getInt("dueOverdue")).isZero();
    }

    private List<Subscriber> enrolled(int count) throws Exception {
        List<Subscriber> all = new ArrayList<>(List.of(Subscriber.of(sandbox(), Optional.empty())));
        while (all.size() < count) {
            all.add(all.get(0).another());
        }
        all.forEach(subscriber -> subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED));
        return all;
    }

    private void noonOf(LocalDate date) {
        sandbox().advanceTo(BusinessTime.startOf(date).plus(Duration.ofHours(12)));
    }
}
