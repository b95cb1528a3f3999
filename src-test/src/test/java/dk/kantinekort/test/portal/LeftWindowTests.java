package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.CardSwapDesk;
import dk.kantinekort.subscription.Enrolment;
import dk.kantinekort.subscription.StandingSubscription;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** [Frameld] closes the payment windows that are open for the subscription: nobody pays in vain. */
interface LeftWindowTests extends InPortal {

    @Test
    default void whoever_leaves_closes_the_window_in_which_the_debt_was_being_paid() throws Exception {
        Subscriber subscriber = declined();
        URI window = subscriber.payNow();
        String id = subscriber.standing().id();

        leave(subscriber, id);

        assertThat(subscriber.citizen().status(reference(subscriber, window))).isEqualTo(PaymentStatus.DECLINED);
        Eventually.holds(() -> !isOpen(window));
        subscriber.payAt(window, TestCard.ACCEPTED);
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> leave(subscriber, id)).hasMessageContaining("NOT_SUBSCRIBED");
    }

    @Test
    default void what_was_taken_all_the_same_stands_on_the_account_and_does_not_move_the_end() throws Exception {
        LocalDate monday = BusinessTime.dateOf(sandbox().now()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        noonOf(monday);
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty()).chargedOn(DayOfWeek.THURSDAY);
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);
        noonOf(monday.plusDays(3));
        URI window = subscriber.payNow();
        subscriber.citizen().payAt(window, TestCard.LOST_ANSWER);

        leave(subscriber, subscriber.standing().id());

        String reference = reference(subscriber, window);
        Eventually.holds(() -> bean(PaymentQueries.class).ask(reference).status() == PaymentStatus.COMPLETED);
        assertThat(subscriber.citizen().balance()).isEqualTo(Subscriber.PRICE);
        assertThat(subscriber.standing().lastDay()).contains(monday.plusDays(6));
        Eventually.holds(() -> MailsUnderTest.to(subscriber.email()).stream()
                .anyMatch(mail -> mail.subject().equals("En betaling står på kontoen")));
    }

    @Test
    default void an_enrolment_that_is_not_paid_yet_is_over_when_it_is_left_and_its_place_is_free() throws Exception {
        Subscriber subscriber = Subscriber.ofDemo(sandbox(), Optional.of(1), Optional.empty());
        URI window = subscriber.enrol();
        Subscriber next = subscriber.another();
        assertThat(next.offer().full()).isTrue();
        Browser browser = Browser.atPortal();
        browser.logInAs(subscriber.name());
        Page page = browser.open("/abonnementer/frameld?konto="
                + subscriber.citizen().accountPublicId() + "&abonnement="
                + subscriber.standing().id());
        assertThat(page.html()).contains("Abonnementet er ikke betalt endnu");

        Page left = browser.press(page, "Frameld abonnement", Map.of());

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.html()).doesNotContain("Venter på betaling");
        assertThat(subscriber.offer().standing()).isEmpty();
        Eventually.holds(() -> !isOpen(window));
        assertThat(next.offer().first()).isPresent();
    }

    @Test
    default void a_window_that_would_only_store_another_card_is_closed_too() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        String id = subscriber.standing().id();
        URI window = bean(CardSwapDesk.class)
                .change(subscriber.citizen().personId(), id, true, "Abonnement: Skolemad", "da");

        leave(subscriber, id);

        Eventually.holds(() -> !isOpen(window));
        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.LEAVING);
    }

    @Test
    default void a_window_that_is_opened_while_somebody_leaves_is_closed_too() throws Exception {
        Subscriber subscriber = declined();
        String id = subscriber.standing().id();
        List<Future<?>> leaving = new ArrayList<>();

        long payment = InTransaction.call(() -> {
            long begun = bean(Enrolment.class)
                    .beginPaying(subscriber.citizen().personId(), id, true, "Abonnement: Skolemad", "da")
                    .orElseThrow();
            leaving.addAll(AtOnce.begin(1, () -> leave(subscriber, id)));
            Eventually.holds(this::isAnybodyWaiting);
            return begun;
        });
        AtOnce.finish(leaving);

        assertThat(bean(Payments.class).find(payment).orElseThrow().status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(subscriber.offer().standing().map(StandingSubscription::state))
                .isEqualTo(Optional.empty());
    }

    /** Whether a transaction waits for another's lock. */
    private boolean isAnybodyWaiting() throws SQLException {
        String waiting = bean(Database.class).kind() == DatabaseKind.POSTGRESQL
                ? "select count(*) from pg_locks where not granted"
                : "select count(*) from syscs_diag.lock_table where state = 'WAIT'";
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query = connection.prepareStatement(waiting);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private void leave(Subscriber subscriber, String id) {
        bean(SubscribeDesk.class).leave(subscriber.citizen().personId(), id);
    }

    private String reference(Subscriber subscriber, URI window) {
        return subscriber.citizen().reference(window);
    }

    private boolean isOpen(URI window) {
        return bean(SandboxCompany.class)
                .find(Depositor.checkoutId(window))
                .orElseThrow()
                .isOpen();
    }

    /** The next period is due, and is not paid. */
    private Subscriber declined() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);
        noonOf(subscriber.standing().next().orElseThrow().on());
        return subscriber;
    }

    private void noonOf(LocalDate date) {
        sandbox().advanceTo(BusinessTime.startOf(date).plus(Duration.ofHours(12)));
    }
}
