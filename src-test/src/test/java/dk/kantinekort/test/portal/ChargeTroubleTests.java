package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.subscription.Unenrolment;
import dk.kantinekort.test.client.Browser;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can go wrong with a charge: the account is overdrawn, the sum is another, a word comes late, somebody else pays. */
interface ChargeTroubleTests extends InPortal {

    String REFUNDED = "Tilbagebetaling af abonnement";

    @Test
    default void a_subscription_of_an_overdrawn_account_is_paid_and_leaves_it_as_it_was() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        overdraw(subscriber, Money.ofKroner(100));

        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);

        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ofKroner(-100));
    }

    @Test
    default void another_sum_than_was_asked_for_stands_on_the_account_and_the_charge_is_tried_again() throws Exception {
        Subscriber subscriber = enrolled();
        String token = SubscriptionRows.moveCard(subscriber.standing().id());
        ProviderUnderTest provider = bean(ProviderUnderTest.class);
        provider.sayOfCharges(token, ProviderReport.done(Money.ofKroner(50), "DKK"));
        LocalDate due = subscriber.standing().next().orElseThrow().on();
        noonOf(due);
        Payment payment = lastPayment(subscriber);
        provider.say(payment.reference(), ProviderReport.done(Money.ofKroner(50), "DKK"));

        putInAsTaken(payment);

        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ofKroner(50));
        assertThat(subscriber.standing().tryOn()).contains(due.plusDays(1));
        Eventually.holds(() -> told(subscriber, "En betaling står på kontoen") == 1);
        provider.sayOfCharges(token, ProviderReport.done(Subscriber.PRICE, "DKK"));
        noonOf(due.plusDays(1));
        assertThat(subscriber.standing().owed()).isEmpty();
        assertThat(subscriber.standing().paidUntil()).contains(due.plusDays(6));
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ofKroner(50));
    }

    @Test
    default void a_late_word_about_an_older_payment_does_not_count_against_a_newer_one() throws Exception {
        Subscriber subscriber = declined();
        Payment older = lastPayment(subscriber);
        URI window = subscriber.payNow();

        InTransaction.call(() -> {
            CDI.current()
                    .getBeanManager()
                    .getEvent()
                    .select(PaymentDeclined.class)
                    .fire(new PaymentDeclined(
                            older.id(), older.reference(), older.amount(), DeclineReason.NO_COVER, false, false));
            return null;
        });

        assertThat(subscriber.standing().owed()).isEmpty();
        assertThat(subscriber.standing().window()).contains(window);
        subscriber.payAt(window, TestCard.ACCEPTED);
    }

    @Test
    default void what_is_paid_after_leaving_stands_on_the_account_and_can_be_refunded() throws Exception {
        Subscriber subscriber = declined();
        URI window = subscriber.payNow();
        subscriber.citizen().payAt(window, TestCard.LOST_ANSWER);
        bean(Unenrolment.class)
                .leave(subscriber.citizen().personId(), subscriber.standing().id());

        String reference = subscriber.citizen().reference(window);
        Eventually.holds(() -> bean(PaymentQueries.class).ask(reference).status() == PaymentStatus.COMPLETED);

        assertThat(subscriber.citizen().balance()).isEqualTo(Subscriber.PRICE);
        Eventually.holds(() -> told(subscriber, "En betaling står på kontoen") == 1);
        String refund =
                Refunder.of(subscriber.citizen(), reference).request("90").reference();
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ZERO);
        // the answer to the refund is lost as well, so it is sent again by plan
        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(2)));
        Eventually.holds(() -> told(subscriber, REFUNDED) == 1);
        assertThat(MailsUnderTest.to(subscriber.email()))
                .filteredOn(mail -> mail.subject().equals(REFUNDED))
                .allSatisfy(mail -> assertThat(mail.plain()).contains("90,00", "•••• 0068", "Skolemad", reference));
        tellAgain(refund);
        assertThat(told(subscriber, REFUNDED)).isEqualTo(1);
    }

    @Test
    default void a_window_that_is_given_up_after_leaving_does_not_move_the_end() throws Exception {
        LocalDate monday = BusinessTime.dateOf(sandbox().now()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        noonOf(monday);
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty()).chargedOn(DayOfWeek.THURSDAY);
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);
        noonOf(monday.plusDays(3));
        URI window = subscriber.payNow();
        bean(Unenrolment.class)
                .leave(subscriber.citizen().personId(), subscriber.standing().id());

        subscriber.payAt(window, TestCard.NO_COVER);

        assertThat(subscriber.standing().lastDay()).contains(monday.plusDays(6));
        noonOf(monday.plusDays(7));
        assertThat(subscriber.offer().standing()).isEmpty();
    }

    @Test
    default void whoever_pays_is_the_payer_from_then_on_and_the_one_before_is_told() throws Exception {
        Subscriber subscriber = declined();
        Subscriber guardian = subscriber.another();
        long person = guardian.citizen().personId();
        InTransaction.call(() -> {
            bean(AccountAccess.class).grant(person, subscriber.citizen().accountId());
            return null;
        });
        Depositor own = subscriber.citizen();
        Subscriber paying = new Subscriber(
                new Depositor(person, own.accountId(), own.accountPublicId(), own.ledgerAccountId()),
                subscriber.plan(),
                guardian.email());

        paying.payAt(paying.payNow(), TestCard.ACCEPTED);

        Eventually.holds(() -> told(subscriber, "En anden betaler nu for abonnementet") == 1);
        noonOf(subscriber.standing().next().orElseThrow().on());
        Eventually.holds(() -> told(guardian, "Dit abonnement er betalt") >= 1);
        String payer = bean(Persons.class).find(person).orElseThrow().publicId();
        assertThat(SubscriptionRows.payers(own.ledgerAccountId())).hasSize(3).endsWith(payer, payer);
    }

    @Test
    default void a_day_that_no_charge_is_tried_for_gives_no_meal() throws Exception {
        Subscriber subscriber = enrolled();
        assertThat(MealTill.of(this, subscriber).entitlements()).hasSize(1);
        InTransaction.call(() -> {
            bean(DueWork.class).drop("subscription", subscriber.standing().id());
            return null;
        });

        noonOf(subscriber.standing().paidUntil().orElseThrow().plusDays(1));

        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(MealTill.of(this, subscriber).entitlements()).isEmpty();
    }

    private Subscriber enrolled() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    /** The next period is due, and is not paid. */
    private Subscriber declined() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);
        noonOf(subscriber.standing().next().orElseThrow().on());
        return subscriber;
    }

    /** As when the work is done once more. */
    private void tellAgain(String refund) throws Exception {
        Instant now = sandbox().now();
        InTransaction.call(() -> {
            bean(DueWork.class).plan("subscription-refund-mail", refund, now);
            return null;
        });
        bean(DueWork.class).runUntil(now, "subscription-refund-mail");
    }

    private void overdraw(Subscriber subscriber, Money by) throws Exception {
        InTransaction.call(() -> {
            Ledger ledger = bean(Ledger.class);
            long sales = ledger.internalAccount(AccountKind.SALES, "sales:subscriptions-test");
            Transfer eaten = new Transfer(subscriber.citizen().ledgerAccountId(), sales, by);
            return ledger.book(new EntryDraft(
                    EntryKind.PURCHASE, "test:" + PublicId.next(), "Køb", "", "system", List.of(eaten), true));
        });
    }

    private void putInAsTaken(Payment payment) {
        Browser finance = Browser.atPortal();
        finance.logInAsStaff("Hans Okholm");
        finance.press(
                finance.open(StaffPaymentTests.ROOM + "?nummer=" + payment.reference()),
                "Sæt det trukne beløb ind",
                Map.of("reason", "Borgeren er enig"));
    }

    private Payment lastPayment(Subscriber subscriber) throws Exception {
        return bean(Payments.class)
                .find(SubscriptionRows.lastPayment(subscriber.standing().id()))
                .orElseThrow();
    }

    private long told(Subscriber subscriber, String subject) {
        return MailsUnderTest.to(subscriber.email()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .count();
    }

    private void noonOf(LocalDate date) {
        sandbox().advanceTo(BusinessTime.startOf(date).plus(Duration.ofHours(12)));
    }
}
