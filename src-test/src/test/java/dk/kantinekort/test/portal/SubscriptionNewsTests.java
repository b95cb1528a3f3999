package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.payment.stored.CardExpiring;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.EnrolmentStates;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.Unenrolment;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What subscribers are told, each once and in their language, and that nobody else is let in (rule 25). */
interface SubscriptionNewsTests extends InPortal {

    @Test
    default void a_new_price_is_told_30_days_ahead_and_applies_from_the_next_period_on() throws Exception {
        Subscriber subscriber = enrolled();
        Subscriber leaving = subscriber.another();
        leaving.payAt(leaving.enrol(), TestCard.ACCEPTED);
        bean(Unenrolment.class)
                .leave(leaving.citizen().personId(), leaving.standing().id());
        Browser staff = Browser.atPortal();
        staff.logInAsStaff("Peter Kjær");
        LocalDate today = BusinessTime.dateOf(sandbox().now());
        Page page = staff.open("/admin/abonnementer?plan=" + subscriber.plan());

        Page refused = staff.press(
                page,
                "Skift pris",
                Map.of("newPrice", "95", "priceFrom", today.plusDays(29).toString()));
        assertThat(refused.html()).contains("30 dage");
        assertThat(mails(subscriber, "Ny pris på dit abonnement")).isZero();
        staff.press(
                refused,
                "Skift pris",
                Map.of("newPrice", "95", "priceFrom", today.plusDays(30).toString()));

        assertThat(mail(subscriber, "Ny pris på dit abonnement"))
                .contains("90,00", "95,00")
                .contains("(" + subscriber.cardNumber() + ")")
                .contains("/abonnementer?konto=" + subscriber.citizen().accountPublicId());
        assertThat(mails(leaving, "Ny pris på dit abonnement")).isZero();
        assertThat(subscriber.another().offer().coming().orElseThrow().amount()).isEqualTo(Money.ofKroner(95));
        assertThat(subscriber.requirePlan().priceOn(today.plusDays(29))).isEqualTo(Subscriber.PRICE);
        assertThat(subscriber.requirePlan().priceOn(today.plusDays(37))).isEqualTo(Money.ofKroner(95));
    }

    @Test
    default void a_card_that_expires_is_told_of_once_for_each_notice() throws Exception {
        Subscriber subscriber = enrolled();
        long card = cardOf(subscriber);

        expiring(subscriber, card, 30);
        expiring(subscriber, card, 30);
        expiring(subscriber, card, 7);

        Eventually.holds(() -> mails(subscriber, "Dit betalingskort udløber snart") == 2);
        bean(Unenrolment.class)
                .leave(subscriber.citizen().personId(), subscriber.standing().id());
        expiring(subscriber, card, 6);
        sandbox().advanceTo(sandbox().now().plusSeconds(60));
        assertThat(mails(subscriber, "Dit betalingskort udløber snart")).isEqualTo(2);
    }

    @Test
    default void the_end_is_told_when_it_comes() throws Exception {
        Subscriber subscriber = enrolled();
        bean(Unenrolment.class)
                .leave(subscriber.citizen().personId(), subscriber.standing().id());
        assertThat(mails(subscriber, "Dit abonnement er slut")).isZero();

        noonOf(subscriber.standing().paidUntil().orElseThrow().plusDays(1));

        Eventually.holds(() -> mails(subscriber, "Dit abonnement er slut") == 1);
    }

    @Test
    default void a_decline_is_told_with_reason_remedy_and_the_way_to_pay() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);

        noonOf(subscriber.standing().next().orElseThrow().on());

        String text = mail(subscriber, "Dit abonnement kunne ikke betales");
        assertThat(text)
                .contains("Der er ikke dækning på kortet")
                .contains("betal med et andet kort")
                .contains("/abonnementer/betal?konto=" + subscriber.citizen().accountPublicId())
                .contains("abonnement=" + subscriber.standing().id());
    }

    @Test
    default void whoever_subscribes_is_told_what_is_paid_what_comes_next_and_for_whom() throws Exception {
        Subscriber subscriber = enrolled();

        String text = mail(subscriber, "Du er tilmeldt");

        String day = DateTimeFormatter.ofPattern("d.M.uuuu")
                .format(subscriber.standing().next().orElseThrow().on());
        assertThat(text)
                .contains("90,00", day)
                .contains("Karla, ")
                .contains("(" + subscriber.cardNumber() + ")")
                .contains("Periode");
        assertThat(mails(subscriber, "Dit abonnement er betalt")).isZero();
    }

    @Test
    default void who_subscribes_in_english_is_told_in_english() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());

        subscriber.payAt(subscriber.enrol(PublicId.next(), "en"), TestCard.ACCEPTED);

        assertThat(mail(subscriber, "You have subscribed"))
                .contains("Subscription", "Period", "90.00")
                .contains("Next payment")
                .doesNotContain("Beløb");
    }

    @Test
    default void who_pays_now_is_thanked_and_told_before_how_long_there_is_food() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);
        LocalDate charged = subscriber.standing().next().orElseThrow().on();
        noonOf(charged);

        assertThat(mail(subscriber, "Dit abonnement kunne ikke betales"))
                .contains("Der er stadig mad")
                .contains(DateTimeFormatter.ofPattern("d.M.uuuu").format(charged.plusDays(6)));
        subscriber.payAt(subscriber.payNow(), TestCard.ACCEPTED);

        assertThat(mail(subscriber, "Tak for betalingen")).contains("Næste betaling");
    }

    private String mail(Subscriber subscriber, String subject) throws Exception {
        Eventually.holds(() -> mails(subscriber, subject) == 1);
        return MailsUnderTest.to(subscriber.email()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .plain();
    }

    @Test
    default void nobody_pays_leaves_or_looks_at_the_subscriptions_of_others() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        String reference = subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        subscriber.treat(reference, Behaviour.NO_COVER);
        noonOf(subscriber.standing().next().orElseThrow().on());
        String payment =
                bean(Payments.class).findByReference(reference).orElseThrow().publicId();
        long stranger = Depositor.with(sandbox(), 0).personId();
        String id = subscriber.standing().id();

        assertThatThrownBy(() -> bean(SubscribeDesk.class).pay(stranger, id, true, "Skolemad", "da"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bean(Unenrolment.class).leave(stranger, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bean(EnrolmentStates.class).require(stranger, payment))
                .isInstanceOf(NotFoundException.class);
        Browser other = Browser.atPortal();
        other.logInAs("Anne Lindskov");
        String account = subscriber.citizen().accountPublicId();
        assertThat(other.open("/abonnementer/betal?konto=" + account + "&abonnement=" + id)
                        .html())
                .doesNotContain("Skolemad");
        assertThat(other.open("/abonnementer?konto=" + account + "&betaling=" + payment)
                        .html())
                .doesNotContain("Skolemad");
    }

    private Subscriber enrolled() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    private void noonOf(LocalDate date) {
        sandbox().advanceTo(BusinessTime.startOf(date).plus(Duration.ofHours(12)));
    }

    private void expiring(Subscriber subscriber, long card, int days) throws Exception {
        InTransaction.call(() -> {
            CDI.current()
                    .getBeanManager()
                    .getEvent()
                    .select(CardExpiring.class)
                    .fire(new CardExpiring(
                            card, "subscription:" + subscriber.standing().id(), days));
            return null;
        });
    }

    private long cardOf(Subscriber subscriber) throws Exception {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query =
                        connection.prepareStatement("select card_id from subscription where public_id = ?")) {
            query.setString(1, subscriber.standing().id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long mails(Subscriber subscriber, String subject) {
        return MailsUnderTest.to(subscriber.email()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .count();
    }
}
