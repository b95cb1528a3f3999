package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.CardSwapDesk;
import dk.kantinekort.subscription.Unenrolment;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Charges of subscriptions that are reserved and could not be sent: sent once at any age, or never when their card is over. */
interface UnsentChargeTests extends InPortal {

    int ALL_LINES = 10;
    String OUT_OF_USE = "outofuse";
    ProviderReport TAKEN = ProviderReport.done(Subscriber.PRICE, "DKK");

    @Test
    default void what_could_not_be_sent_for_more_than_an_hour_is_sent_once() throws Exception {
        Subscriber subscriber = enrolled();
        unsent(subscriber);
        Payment charge = lastPayment(subscriber);
        passes(Duration.ofMinutes(70));
        assertThat(lastPayment(subscriber).id()).isEqualTo(charge.id());
        assertThat(SubscriptionRows.sendings(charge.id())).isZero();

        String token = SubscriptionRows.moveCard(subscriber.standing().id());
        bean(ProviderUnderTest.class).sayOfCharges(token, TAKEN);
        Depositor.moveToProviderUnderTest(charge.reference());
        passes(Duration.ofMinutes(5));

        assertThat(status(charge)).isEqualTo(PaymentStatus.COMPLETED);
        passes(Duration.ofHours(2));
        assertThat(bean(ProviderUnderTest.class).charges(token)).hasSize(1);
        assertThat(SubscriptionRows.sendings(charge.id())).isOne();
    }

    @Test
    default void what_no_line_was_free_for_counts_as_never_sent_and_is_sent_soon() throws Exception {
        Subscriber subscriber = enrolled();
        String token = SubscriptionRows.moveCard(subscriber.standing().id());
        bean(ProviderUnderTest.class).sayOfCharges(token, TAKEN);

        whileAllLinesAreTaken(() -> sandbox().advanceTo(chargeTime(subscriber)));

        assertThat(bean(ProviderUnderTest.class).charges(token)).isEmpty();
        Payment charge = lastPayment(subscriber);
        assertThat(SubscriptionRows.sendings(charge.id())).isZero();
        Eventually.holds(() -> {
            // a provider that was busy for long is left alone for a while
            passes(Duration.ofMinutes(5));
            return status(charge) == PaymentStatus.COMPLETED;
        });
        assertThat(bean(ProviderUnderTest.class).charges(token)).hasSize(1);
    }

    @Test
    default void what_was_never_sent_is_charged_to_the_card_that_takes_the_place_and_is_no_try() throws Exception {
        Subscriber subscriber = enrolled();
        String token = unsent(subscriber);
        Payment charge = lastPayment(subscriber);

        changeCard(subscriber);

        Eventually.holds(() -> subscriber.standing().owed().isEmpty()
                && lastPayment(subscriber).status() == PaymentStatus.COMPLETED);
        assertThat(status(charge)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(SubscriptionRows.sendings(charge.id())).isZero();
        assertThat(SubscriptionRows.payments(subscriber.standing().id())).isEqualTo(3);
        assertThat(SubscriptionRows.sendings(lastPayment(subscriber).id())).isOne();
        assertThat(MailsUnderTest.to(subscriber.email()))
                .noneMatch(mail -> mail.subject().contains("kunne ikke betales"));
        isForgotten(token, charge);
    }

    @Test
    default void what_was_never_sent_is_given_up_by_leaving() throws Exception {
        Subscriber subscriber = enrolled();
        String token = unsent(subscriber);
        Payment charge = lastPayment(subscriber);

        bean(Unenrolment.class)
                .leave(subscriber.citizen().personId(), subscriber.standing().id());

        Eventually.holds(() -> status(charge) == PaymentStatus.DECLINED);
        assertThat(SubscriptionRows.sendings(charge.id())).isZero();
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ZERO);
        isForgotten(token, charge);
        assertThat(bean(ProviderUnderTest.class).charges(token)).isEmpty();
    }

    /** The next period is due, and its charge is reserved and not sent. @return what the card is charged by */
    private String unsent(Subscriber subscriber) throws Exception {
        String token = SubscriptionRows.moveCard(subscriber.standing().id(), OUT_OF_USE);
        sandbox().advanceTo(chargeTime(subscriber));
        assertThat(lastPayment(subscriber).status()).isEqualTo(PaymentStatus.RESERVED);
        return token;
    }

    private void isForgotten(String token, Payment charge) throws Exception {
        SubscriptionRows.giveBack(token);
        passes(Duration.ofHours(1));
        Eventually.holds(() -> !SubscriptionRows.hasToken(charge.id()));
    }

    private Subscriber enrolled() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    private void changeCard(Subscriber subscriber) {
        subscriber.payAt(
                bean(CardSwapDesk.class)
                        .change(
                                subscriber.citizen().personId(),
                                subscriber.standing().id(),
                                true,
                                "Abonnement: Skolemad",
                                "da"),
                TestCard.ACCEPTED);
    }

    private void whileAllLinesAreTaken(Runnable act) throws Exception {
        Hanging hanging = new Hanging();
        List<Future<?>> calls =
                AtOnce.begin(ALL_LINES, () -> bean(ProviderCalls.class).ask(ProviderUnderTest.NAME, provider -> {
                    hanging.hang();
                    return "answer";
                }));
        try {
            Eventually.holds(() -> hanging.waiting() == ALL_LINES);
            act.run();
        } finally {
            hanging.release();
            AtOnce.finish(calls);
        }
    }

    private static Instant chargeTime(Subscriber subscriber) {
        return BusinessTime.startOf(subscriber.standing().next().orElseThrow().on())
                .plus(Duration.ofHours(6));
    }

    private void passes(Duration time) {
        sandbox().advanceTo(sandbox().now().plus(time));
    }

    private Payment lastPayment(Subscriber subscriber) throws SQLException {
        return bean(Payments.class)
                .find(SubscriptionRows.lastPayment(subscriber.standing().id()))
                .orElseThrow();
    }

    private PaymentStatus status(Payment payment) {
        return bean(Payments.class).find(payment.id()).orElseThrow().status();
    }
}
