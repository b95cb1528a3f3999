package dk.kantinekort.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.Period;
import dk.kantinekort.subscription.plan.PeriodCharge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2027-05-12T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 12);
    private static final LocalDate END_OF_MAY = LocalDate.of(2027, 5, 31);

    @Test
    void every_state_has_its_line_in_the_table() {
        assertThat(Stream.of(SubscriptionState.values()).map(state -> state + " -> " + sorted(state.next())))
                .containsExactly(
                        "ENROLLING -> [ACTIVE, LAPSED]",
                        "ACTIVE -> [PAUSED, LEAVING, ENDED]",
                        "PAUSED -> [ACTIVE, LEAVING, ENDED]",
                        "LEAVING -> [ENDED]",
                        "ENDED -> []",
                        "LAPSED -> []");
        assertThat(Stream.of(ChargeState.values()).map(state -> state + " -> " + sorted(state.next())))
                .containsExactly(
                        "UNDER_WAY -> [DUE, UNPAID, PAID]",
                        "DUE -> [UNDER_WAY, PAID]",
                        "UNPAID -> [UNDER_WAY, PAID]",
                        "PAID -> []",
                        "FREE -> []");
    }

    @Test
    void what_is_paid_after_leaving_is_wanted_only_if_its_payment_was_not_given_up() {
        Period june = new Period(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30));
        SubscriptionCharge charge =
                SubscriptionCharge.begun(1, new PeriodCharge(june, LocalDate.of(2027, 5, 15), Money.ofKroner(90)));

        assertThat(charge.isWanted(SubscriptionState.LEAVING)).isTrue();
        charge.putBack();

        assertThat(charge.isWanted(SubscriptionState.LEAVING)).isFalse();
        assertThat(charge.isWanted(SubscriptionState.ENDED)).isFalse();
        assertThat(charge.isWanted(SubscriptionState.ACTIVE)).isTrue();
    }

    private static <T extends Enum<T>> List<T> sorted(Set<T> states) {
        return states.stream().sorted().toList();
    }

    @Test
    void what_the_table_does_not_know_is_a_fault() {
        Subscription subscription = begun();

        assertThatThrownBy(() -> subscription.pause(TODAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(subscription::runOut).isInstanceOf(IllegalStateException.class);
        subscription.lapse(NOW);
        assertThatThrownBy(() -> subscription.lapse(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_is_active_when_the_first_period_is_paid() {
        Subscription subscription = begun();

        subscription.paid(END_OF_MAY);

        assertThat(subscription.state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(subscription.paidUntil()).isEqualTo(END_OF_MAY);
    }

    @Test
    void a_first_payment_that_comes_to_nothing_leaves_nothing() {
        Subscription subscription = begun();

        subscription.lapse(NOW);

        subscription.paid(END_OF_MAY);
        assertThat(subscription.state()).isEqualTo(SubscriptionState.LAPSED);
    }

    @Test
    void whoever_leaves_has_it_until_the_end_of_what_is_paid() {
        Subscription subscription = paid();

        assertThat(subscription.leave(TODAY, NOW)).isTrue();

        assertThat(subscription.state()).isEqualTo(SubscriptionState.LEAVING);
        assertThat(subscription.endWhenOver(END_OF_MAY, NOW)).isFalse();
        assertThat(subscription.endWhenOver(END_OF_MAY.plusDays(1), NOW)).isTrue();
        assertThat(subscription.state()).isEqualTo(SubscriptionState.ENDED);
    }

    @Test
    void it_says_how_long_it_is_good_for_before_and_after_it_is_left() {
        Subscription subscription = paid();
        assertThat(begun().lastDayWhenLeft(TODAY)).isEmpty();
        assertThat(subscription.lastDayWhenLeft(END_OF_MAY.plusDays(1))).isEmpty();
        assertThat(subscription.lastDayWhenLeft(TODAY)).contains(END_OF_MAY);

        subscription.leave(TODAY, NOW);

        assertThat(subscription.lastDayWhenLeft(END_OF_MAY.plusDays(1))).contains(END_OF_MAY);
    }

    @Test
    void whoever_leaves_when_nothing_is_paid_any_more_is_out_at_once() {
        Subscription owing = paid();
        assertThat(owing.leave(END_OF_MAY.plusDays(3), NOW)).isTrue();
        assertThat(owing.state()).isEqualTo(SubscriptionState.ENDED);

        Subscription paused = paid();
        paused.pause(TODAY);
        assertThat(paused.leave(END_OF_MAY.plusDays(1), NOW)).isTrue();
        assertThat(paused.state()).isEqualTo(SubscriptionState.ENDED);
    }

    @Test
    void whoever_leaves_while_it_is_paused_has_what_is_paid_already() {
        Subscription paused = paid();
        paused.pause(TODAY);

        assertThat(paused.leave(TODAY, NOW)).isTrue();

        assertThat(paused.state()).isEqualTo(SubscriptionState.LEAVING);
        assertThat(paused.paidUntil()).isEqualTo(END_OF_MAY);
    }

    @Test
    void what_is_begun_can_not_be_left_and_what_is_left_not_again() {
        assertThat(begun().leave(TODAY, NOW)).isFalse();
        Subscription left = paid();
        left.leave(TODAY, NOW);
        assertThat(left.leave(TODAY, NOW)).isFalse();
    }

    @Test
    void days_of_a_pause_are_skipped_and_days_that_are_paid_are_not() {
        Subscription subscription = paid();

        subscription.skipTo(TODAY);
        assertThat(subscription.paidUntil()).isEqualTo(END_OF_MAY);
        subscription.skipTo(END_OF_MAY.plusDays(9));
        assertThat(subscription.paidUntil()).isEqualTo(END_OF_MAY.plusDays(9));
    }

    private static Subscription paid() {
        Subscription subscription = begun();
        subscription.paid(END_OF_MAY);
        return subscription;
    }

    private static Subscription begun() {
        return new Subscription(1, 2, 3, new EnrolmentForm("plan", "account", true, "token", "da"), NOW);
    }
}
