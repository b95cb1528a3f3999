package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.statement.Movement;
import dk.kantinekort.statement.StatementPosition;
import dk.kantinekort.statement.StatementQuery;
import dk.kantinekort.statement.Statements;
import dk.kantinekort.subscription.PlanDesk;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.subscription.Unenrolment;
import jakarta.ejb.EJBAccessException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Subscriptions from enrolment to the end (rules 24 and 25), through the sandbox provider over real HTTP. */
interface SubscriptionTests extends InPortal {

    @Test
    default void enrolment_pays_the_first_period_and_passes_through_the_account() throws Exception {
        Subscriber subscriber = subscriber();

        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);

        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(subscriber.standing().card()).endsWith("0019");
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ZERO);
        assertThat(movements(subscriber))
                .extracting(Movement::amount)
                .containsExactly(Subscriber.PRICE.negated(), Subscriber.PRICE);
        assertThat(movements(subscriber)).extracting(Movement::kind).containsOnly(EntryKind.SUBSCRIPTION);
    }

    @Test
    default void each_period_is_charged_once_on_its_day() throws Exception {
        Subscriber subscriber = enrolled();
        LocalDate monday = nextMonday();

        advanceTo(monday.plusWeeks(2));
        advanceTo(monday.plusWeeks(2).plusDays(1));

        assertThat(movements(subscriber)).hasSize(2 * 4);
        assertThat(subscriber.standing().next().orElseThrow().on()).isEqualTo(monday.plusWeeks(3));
        Eventually.holds(() -> mails(subscriber, "Dit abonnement er betalt") == 3);
        Eventually.holds(() -> mails(subscriber, "Du er tilmeldt") == 1);
    }

    @Test
    default void what_is_declined_is_tried_after_1_3_and_7_days_then_paused_and_resumes_when_paid() throws Exception {
        Subscriber subscriber = subscriber();
        String first = subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        subscriber.treat(first, Behaviour.NO_COVER);
        LocalDate monday = nextMonday();

        advanceTo(monday);
        assertThat(subscriber.standing().reason()).contains(DeclineReason.NO_COVER);
        assertThat(subscriber.standing().tryOn()).contains(monday.plusDays(1));
        advanceTo(monday.plusDays(3));
        assertThat(subscriber.standing().tryOn()).contains(monday.plusDays(7));
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
        advanceTo(monday.plusDays(8));

        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.PAUSED);
        Eventually.holds(() -> mails(subscriber, "Dit abonnement kunne ikke betales") == 3);
        Eventually.holds(() -> mails(subscriber, "Dit abonnement er sat på pause") == 1);

        subscriber.payAt(subscriber.payNow(), TestCard.ACCEPTED);

        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(movements(subscriber)).hasSize(2 * 2);
        Eventually.holds(() -> !subscriber.isCardKept(first));
        Eventually.holds(() -> mails(subscriber, "Dit abonnement er i gang igen") == 1);
        advanceTo(monday.plusWeeks(2));
        assertThat(movements(subscriber)).hasSize(2 * 4);
    }

    @Test
    default void whoever_leaves_is_charged_no_more_and_the_card_is_forgotten() throws Exception {
        Subscriber subscriber = subscriber();
        String first = subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);

        bean(Unenrolment.class)
                .leave(subscriber.citizen().personId(), subscriber.standing().id());

        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.LEAVING);
        Eventually.holds(() -> !subscriber.isCardKept(first));
        advanceTo(nextMonday().plusDays(6));
        assertThat(movements(subscriber)).hasSize(2);
        assertThat(subscriber.offer().standing()).isEmpty();
        assertThat(subscriber.offer().first()).isPresent();
    }

    @Test
    default void an_enrolment_that_is_declined_takes_nothing_and_can_be_begun_again() throws Exception {
        Subscriber subscriber = subscriber();

        subscriber.payAt(subscriber.enrol(), TestCard.NO_COVER);

        assertThat(subscriber.offer().standing()).isEmpty();
        assertThat(movements(subscriber)).isEmpty();
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    default void the_same_form_sent_five_times_at_once_is_one_subscription() throws Exception {
        Subscriber subscriber = subscriber();
        String token = PublicId.next();

        AtOnce.run(5, () -> subscriber.enrol(token));

        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ENROLLING);
        subscriber.payAt(subscriber.standing().window().orElseThrow(), TestCard.ACCEPTED);
        assertThat(movements(subscriber)).hasSize(2);
    }

    @Test
    default void a_full_plan_takes_nobody() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.of(1));
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        Depositor sibling = subscriber.citizen().withAnotherAccount();
        Subscriber second = new Subscriber(sibling, subscriber.plan(), subscriber.email());

        assertThat(second.offer().full()).isTrue();
        assertThatThrownBy(second::enrol).hasMessageContaining("PLAN_FULL");
    }

    @Test
    default void nobody_leaves_the_subscriptions_of_others() throws Exception {
        Subscriber subscriber = enrolled();
        Depositor stranger = Depositor.with(sandbox(), 0);

        assertThatThrownBy(() -> bean(Unenrolment.class)
                        .leave(stranger.personId(), subscriber.standing().id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    default void whoever_is_not_staff_of_units_keeps_no_plans() {
        assertThatThrownBy(() -> bean(PlanDesk.class).list()).isInstanceOf(EJBAccessException.class);
    }

    private Subscriber subscriber() throws Exception {
        return Subscriber.of(sandbox(), Optional.empty());
    }

    private Subscriber enrolled() throws Exception {
        Subscriber subscriber = subscriber();
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    /** Of next week: this week is paid at enrolment. */
    private LocalDate nextMonday() {
        return BusinessTime.dateOf(sandbox().now()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** To noon of that day. */
    private void advanceTo(LocalDate date) {
        sandbox().advanceTo(BusinessTime.startOf(date).plus(Duration.ofHours(12)));
    }

    private List<Movement> movements(Subscriber subscriber) {
        StatementQuery all = new StatementQuery(Optional.empty(), Optional.empty(), "", StatementPosition.NEWEST);
        return bean(Statements.class)
                .page(subscriber.citizen().personId(), subscriber.citizen().accountPublicId(), all)
                .movements();
    }

    private long mails(Subscriber subscriber, String subject) {
        return MailsUnderTest.to(subscriber.email()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .count();
    }
}
