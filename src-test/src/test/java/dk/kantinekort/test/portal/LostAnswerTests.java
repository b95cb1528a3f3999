package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.ChargeSendings;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.payment.stored.ChargeMarks;
import dk.kantinekort.payment.stored.ReservedCharge;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.subscription.Unenrolment;
import java.net.URI;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Charges of subscriptions that were sent, and whose answers do not come, come late, or come to somebody who has lost the work. */
interface LostAnswerTests extends InPortal {

    ProviderReport TAKEN = ProviderReport.done(Subscriber.PRICE, "DKK");

    @Test
    default void what_is_taken_after_leaving_is_kept_on_the_account_and_its_card_until_then() throws Exception {
        Subscriber subscriber = chargedInAdvance();
        String id = subscriber.standing().id();
        String token = SubscriptionRows.moveCard(id);
        bean(ProviderUnderTest.class).sayOfRevocations(token, Outcome.DONE);
        sandbox().advanceTo(chargeTime(subscriber));
        Payment charge = lastPayment(id);
        LocalDate paidUntil = subscriber.standing().paidUntil().orElseThrow();

        bean(Unenrolment.class).leave(subscriber.citizen().personId(), id);
        passes(Duration.ofMinutes(1));
        assertThat(SubscriptionRows.hasToken(charge.id())).isTrue();
        bean(ProviderUnderTest.class).sayOfCharges(token, TAKEN);
        passes(Duration.ofMinutes(5));

        assertThat(status(charge)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(subscriber.citizen().balance()).isEqualTo(Subscriber.PRICE);
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.LEAVING);
        assertThat(subscriber.standing().paidUntil()).contains(paidUntil);
        Eventually.holds(() -> MailsUnderTest.to(subscriber.email()).stream()
                .anyMatch(mail -> mail.subject().equals("En betaling står på kontoen")));
        passes(Duration.ofHours(1));
        Eventually.holds(() -> !SubscriptionRows.hasToken(charge.id()));
    }

    @Test
    default void an_answer_to_whoever_has_lost_the_work_is_recorded_all_the_same() throws Exception {
        Subscriber subscriber = enrolled();
        String id = subscriber.standing().id();
        String token = SubscriptionRows.moveCard(id);
        Instant time = chargeTime(subscriber);
        ProviderUnderTest provider = bean(ProviderUnderTest.class);
        provider.sayOfCharges(token, TAKEN);
        DueWork due = bean(DueWork.class);
        provider.whenCharged(token, () -> due.plan("subscription", id, time.plusSeconds(60)));

        sandbox().advanceTo(time);

        assertThat(status(lastPayment(id))).isEqualTo(PaymentStatus.COMPLETED);
        passes(Duration.ofMinutes(5));
        assertThat(provider.charges(token)).hasSize(1);
        assertThat(subscriber.standing().owed()).isEmpty();
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void what_was_counted_and_not_sent_is_taken_back_unless_somebody_else_has_sent_it() throws Exception {
        if (bean(Database.class).kind() != DatabaseKind.POSTGRESQL) {
            return;
        }
        Subscriber subscriber = enrolled();
        SubscriptionRows.moveCard(subscriber.standing().id(), UnsentChargeTests.OUT_OF_USE);
        sandbox().advanceTo(chargeTime(subscriber));
        Payment charge = lastPayment(subscriber.standing().id());
        List<ReservedCharge> one = List.of(new ReservedCharge(
                charge.id(), charge.reference(), charge.idempotencyKey(), null, URI.create("http://localhost/")));
        ChargeMarks marks = bean(ChargeMarks.class);

        assertThat(marks.mark(one)).isEqualTo(one);
        assertThat(marks.mark(one)).isEmpty();
        marks.takeBack(one);
        assertThat(SubscriptionRows.sendings(charge.id())).isZero();

        assertThat(marks.mark(one)).isEqualTo(one);
        assertThat(bean(ChargeSendings.class).begin(charge.reference())).isPresent();
        marks.takeBack(one);
        assertThat(SubscriptionRows.sendings(charge.id())).isEqualTo(2);

        bean(ProviderUnderTest.class)
                .sayOfCharges(SubscriptionRows.moveCard(subscriber.standing().id()), TAKEN);
        Depositor.moveToProviderUnderTest(charge.reference());
        passes(Duration.ofMinutes(5));
        assertThat(status(charge)).isEqualTo(PaymentStatus.COMPLETED);
    }

    @Test
    default void meals_go_on_for_seven_days_while_no_answer_comes() throws Exception {
        Subscriber subscriber = chargedInAdvance();
        LocalDate due = subscriber.standing().next().orElseThrow().on();
        SubscriptionRows.moveCard(subscriber.standing().id());

        sandbox().advanceTo(BusinessTime.startOf(due.plusDays(7)));
        assertThat(MealTill.of(this, subscriber).entitlements()).hasSize(1);
        sandbox().advanceTo(BusinessTime.startOf(due.plusDays(8)));

        assertThat(MealTill.of(this, subscriber).entitlements()).isEmpty();
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    /** On Thursday for the next week, of which no day is paid for before. */
    private Subscriber chargedInAdvance() throws Exception {
        LocalDate monday = BusinessTime.dateOf(sandbox().now()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        sandbox().advanceTo(BusinessTime.startOf(monday).plus(Duration.ofHours(12)));
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty()).chargedOn(DayOfWeek.THURSDAY);
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    private Subscriber enrolled() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    private static Instant chargeTime(Subscriber subscriber) {
        return BusinessTime.startOf(subscriber.standing().next().orElseThrow().on())
                .plus(Duration.ofHours(6));
    }

    private void passes(Duration time) {
        sandbox().advanceTo(sandbox().now().plus(time));
    }

    private Payment lastPayment(String subscription) throws SQLException {
        return bean(Payments.class)
                .find(SubscriptionRows.lastPayment(subscription))
                .orElseThrow();
    }

    private PaymentStatus status(Payment payment) {
        return bean(Payments.class).find(payment.id()).orElseThrow().status();
    }
}
