package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.subscription.Unenrolment;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How subscriptions end before their plan does: left with money back, by a move, by a pause (rules 24 and 25). */
interface LeavingTests extends InPortal {

    @Test
    default void a_plan_that_refunds_puts_the_days_that_are_left_on_the_account() throws Exception {
        Subscriber subscriber = Subscriber.refunded(sandbox());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        noonOf(wednesday());
        String id = subscriber.standing().id();
        Money left = Money.ofOere(Math.round(9_000 * 4 / 7.0));

        assertThat(subscriber.standing().back()).contains(left);
        leave(subscriber);

        assertThat(subscriber.citizen().balance()).isEqualTo(left);
        assertThat(subscriber.offer().standing()).isEmpty();
        assertThatThrownBy(() -> leave(subscriber, id)).hasMessageContaining("NOT_SUBSCRIBED");
        Eventually.holds(() -> MailsUnderTest.to(subscriber.email()).stream()
                .anyMatch(mail -> mail.subject().equals("Dit abonnement er slut, og du får penge tilbage")
                        && mail.plain().contains("51,43")
                        && mail.plain().contains("sat ind på kontoen")));
        assertThat(endsTold(subscriber)).isZero();
        noonOf(wednesday());
        assertThat(subscriber.citizen().balance()).isEqualTo(left);
    }

    @Test
    default void a_plan_that_does_not_refund_pays_nothing_back() throws Exception {
        Subscriber subscriber = enrolled();

        leave(subscriber);

        assertThat(subscriber.standing().back()).isEmpty();
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.LEAVING);
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void a_child_who_moves_to_a_unit_without_the_plan_is_charged_no_more() throws Exception {
        Subscriber subscriber = enrolled();
        move(subscriber);
        assertThat(subscriber.standing().next()).isEmpty();
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ACTIVE);

        noonOf(wednesday());

        assertThat(subscriber.offers()).noneMatch(offer -> offer.plan().equals(subscriber.plan()));
        Eventually.holds(() -> endsTold(subscriber) == 1);
        assertThat(isCharged(subscriber)).isFalse();
    }

    @Test
    default void what_was_declined_is_not_tried_again_for_a_child_who_has_moved() throws Exception {
        Subscriber subscriber = declined();
        LocalDate again = subscriber.standing().tryOn().orElseThrow();
        move(subscriber);

        noonOf(again);

        assertThat(subscriber.offers()).noneMatch(offer -> offer.plan().equals(subscriber.plan()));
        Eventually.holds(() -> endsTold(subscriber) == 1);
        assertThat(declinesTold(subscriber)).isEqualTo(1);
    }

    @Test
    default void nobody_can_pay_what_was_declined_for_a_child_who_has_moved() throws Exception {
        Subscriber subscriber = declined();
        move(subscriber);

        assertThatThrownBy(subscriber::payNow).hasMessageContaining("PLAN_NOT_HAD");

        assertThat(subscriber.offers()).noneMatch(offer -> offer.plan().equals(subscriber.plan()));
        Eventually.holds(() -> endsTold(subscriber) == 1);
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void a_pause_that_nobody_ends_ends_the_subscription() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.of(1));
        String reference = subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        subscriber.treat(reference, Behaviour.NO_COVER);
        LocalDate due = subscriber.standing().next().orElseThrow().on();
        noonOf(due.plusDays(7));
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.PAUSED);

        Eventually.holds(() -> MailsUnderTest.to(subscriber.email()).stream()
                .anyMatch(mail -> mail.plain().contains("Slutter, hvis det ikke er betalt senest")));
        noonOf(due.plusDays(7 + 30));
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.PAUSED);
        noonOf(due.plusDays(7 + 31));

        assertThat(subscriber.offer().standing()).isEmpty();
        assertThat(subscriber.offer().full()).isFalse();
        Eventually.holds(() -> !subscriber.isCardKept(reference));
        Eventually.holds(() -> endsTold(subscriber) == 1);
    }

    private Subscriber enrolled() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    private void leave(Subscriber subscriber) {
        leave(subscriber, subscriber.standing().id());
    }

    private void leave(Subscriber subscriber, String id) {
        bean(Unenrolment.class).leave(subscriber.citizen().personId(), id);
    }

    /** The next period is due, and is not paid. */
    private Subscriber declined() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);
        noonOf(subscriber.standing().next().orElseThrow().on());
        Eventually.holds(() -> declinesTold(subscriber) == 1);
        return subscriber;
    }

    private long declinesTold(Subscriber subscriber) {
        return MailsUnderTest.to(subscriber.email()).stream()
                .filter(mail -> mail.subject().equals("Dit abonnement kunne ikke betales"))
                .count();
    }

    /** As the municipality's list does when the child's school is another one. */
    private void move(Subscriber subscriber) throws Exception {
        long other = bean(Units.class).list().stream()
                .map(Unit::id)
                .filter(unit -> unit != subscriber.unitId())
                .findFirst()
                .orElseThrow();
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement move = connection.prepareStatement("update account set unit_id = ? where id = ?")) {
            move.setLong(1, other);
            move.setLong(2, subscriber.citizen().accountId());
            move.executeUpdate();
        }
    }

    private long endsTold(Subscriber subscriber) {
        return MailsUnderTest.to(subscriber.email()).stream()
                .filter(mail -> mail.subject().equals("Dit abonnement er slut"))
                .count();
    }

    /** After the first period, which is told otherwise. */
    private boolean isCharged(Subscriber subscriber) {
        return MailsUnderTest.to(subscriber.email()).stream()
                .anyMatch(mail -> mail.subject().equals("Dit abonnement er betalt"));
    }

    /** Of next week, so that a whole week is paid. */
    private LocalDate wednesday() {
        return BusinessTime.dateOf(sandbox().now())
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }

    private void noonOf(LocalDate date) {
        sandbox().advanceTo(BusinessTime.startOf(date).plus(Duration.ofHours(12)));
    }
}
