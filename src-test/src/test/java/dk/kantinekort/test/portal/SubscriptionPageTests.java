package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.StandingSubscription;
import dk.kantinekort.subscription.Unenrolment;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The citizens' pages of subscriptions, pressed twice, opened late, and looked at while a payment is under way. */
interface SubscriptionPageTests extends InPortal {

    Map<String, String> ACCEPTED = Map.of("terms", "on");

    @Test
    default void enrolling_twice_by_the_same_page_leads_to_the_same_window() throws Exception {
        Subscriber subscriber = demo(Optional.of(1));
        Browser browser = loggedIn(subscriber);
        Page page = browser.open(enrolPage(subscriber));
        assertThat(page.html()).contains("Derefter");

        URI window = browser.press(page, "Tilmeld", ACCEPTED).address();

        assertThat(browser.press(page, "Tilmeld", ACCEPTED).address()).isEqualTo(window);
        assertThat(subscriber.standing().window()).contains(window);
        Page anew = browser.open(enrolPage(subscriber));
        assertThat(anew.status()).isEqualTo(200);
        assertThat(anew.html()).contains("Kontoen er allerede tilmeldt abonnementet");
        giveUp(subscriber, window);
    }

    @Test
    default void whoever_comes_too_late_is_told_why() throws Exception {
        Subscriber subscriber = demo(Optional.of(1));
        Browser browser = loggedIn(subscriber);
        Page page = browser.open(enrolPage(subscriber));
        Subscriber faster = subscriber.another();
        faster.payAt(faster.enrol(), TestCard.ACCEPTED);

        Page refused = browser.press(page, "Tilmeld", ACCEPTED);

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.html()).contains("Alle pladser i abonnementet er optaget");
        assertThat(browser.open(enrolPage(subscriber)).html()).contains("Du kan skrive kontoen på venteliste");
    }

    @Test
    default void who_was_declined_is_led_to_try_again() throws Exception {
        Subscriber subscriber = demo(Optional.empty());
        String reference = subscriber.payAt(subscriber.enrol(), TestCard.NO_COVER);
        String payment =
                bean(Payments.class).findByReference(reference).orElseThrow().publicId();

        Page page = loggedIn(subscriber).open(list(subscriber) + "&betaling=" + payment);

        assertThat(page.html()).contains("Betalingen blev ikke gennemført");
        assertThat(page.linkNamed("Prøv igen").toString()).endsWith("&plan=" + subscriber.plan());
    }

    @Test
    default void whoever_pays_and_has_no_address_is_told_so_on_the_front_page() throws Exception {
        Subscriber subscriber = demo(Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        Browser browser = loggedIn(subscriber);

        write(subscriber, "");
        assertThat(browser.open("/").html()).contains("Vi har ingen e-mail til dig", "bed kommunen");

        write(subscriber, "anne@eksempel.dk");
        assertThat(browser.open("/").html()).doesNotContain("Vi har ingen e-mail til dig");
    }

    /** As the municipality's list does. */
    private void write(Subscriber subscriber, String email) throws Exception {
        InTransaction.call(() -> {
            Person person =
                    bean(Persons.class).find(subscriber.citizen().personId()).orElseThrow();
            PersonDetails known = person.details();
            person.update(new PersonDetails(known.name(), known.address(), known.postalCode(), known.city(), email));
            return null;
        });
    }

    @Test
    default void leaving_twice_is_told_in_words() throws Exception {
        Subscriber subscriber = demo(Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        Browser browser = loggedIn(subscriber);
        Page page = browser.open(page("frameld", subscriber));

        Page left = browser.press(page, "Frameld abonnement", Map.of());
        Page again = browser.press(page, "Frameld abonnement", Map.of());

        assertThat(left.html()).contains("Frameldt, gælder til og med");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html()).contains("det er frameldt i forvejen");
    }

    @Test
    default void a_plan_that_ends_is_not_called_left() throws Exception {
        LocalDate sunday = BusinessTime.dateOf(sandbox().now()).plusDays(7 - dayOfWeek());
        Subscriber subscriber = Subscriber.ofDemo(sandbox(), Optional.empty(), Optional.of(sunday));

        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);

        String html = loggedIn(subscriber).open(list(subscriber)).html();
        assertThat(html).contains("Tilmeldt, slutter").doesNotContain("Frameldt, gælder");
    }

    @Test
    default void what_is_owed_says_for_when_and_a_second_click_leads_to_the_same_window() throws Exception {
        Subscriber subscriber = declined();
        String id = subscriber.standing().id();
        Browser browser = loggedIn(subscriber);
        Page page = browser.open(page("betal", subscriber));
        assertThat(page.html()).contains("Periode").contains("Derefter");

        URI window = browser.press(page, "Betal nu", ACCEPTED).address();

        assertThat(browser.press(page, "Betal nu", ACCEPTED).address()).isEqualTo(window);
        assertThat(subscriber.standing().stands()).isEqualTo(StandingSubscription.Stands.UNDER_WAY);
        assertThat(subscriber.standing().next()).isEmpty();
        assertThat(browser.open(page("betal", subscriber)).linkNamed("Gå til betaling"))
                .isEqualTo(window);
        subscriber.payAt(window, TestCard.ACCEPTED);
        bean(Unenrolment.class).leave(subscriber.citizen().personId(), id);
        noonOf(BusinessTime.dateOf(sandbox().now()).plusDays(8));
        Page late = browser.open(
                "/abonnementer/betal?konto=" + subscriber.citizen().accountPublicId() + "&abonnement=" + id);
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.html()).contains("Abonnementet er slut");
    }

    @Test
    default void another_card_takes_the_place_of_the_old_one_and_nothing_is_paid() throws Exception {
        Subscriber subscriber = demo(Optional.empty());
        String first = subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        Browser browser = loggedIn(subscriber);
        Page page = browser.open(page("skift", subscriber));

        URI window = browser.press(page, "Skift betalingskort", ACCEPTED).address();

        assertThat(browser.press(page, "Skift betalingskort", ACCEPTED).address())
                .isEqualTo(window);
        assertThat(subscriber.standing().window()).isEmpty();
        String second = subscriber.payAt(window, TestCard.ACCEPTED);
        Eventually.holds(() -> !subscriber.isCardKept(first));
        assertThat(subscriber.isCardKept(second)).isTrue();
        assertThat(bean(Payments.class).findByReference(second).orElseThrow().amount())
                .isEqualTo(Money.ZERO);
        assertThat(subscriber.standing().stands()).isEqualTo(StandingSubscription.Stands.ACTIVE);
    }

    @Test
    default void a_form_sent_for_another_account_is_that_accounts() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        Subscriber sibling =
                new Subscriber(subscriber.citizen().withAnotherAccount(), subscriber.plan(), subscriber.email());
        String token = PublicId.next();

        URI window = subscriber.enrol(token);

        assertThat(sibling.enrol(token)).isNotEqualTo(window);
        assertThat(sibling.standing().stands()).isEqualTo(StandingSubscription.Stands.ENROLLING);
    }

    private Subscriber demo(Optional<Integer> capacity) throws Exception {
        return Subscriber.ofDemo(sandbox(), capacity, Optional.empty());
    }

    private Subscriber declined() throws Exception {
        Subscriber subscriber = demo(Optional.empty());
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);
        noonOf(subscriber.standing().next().orElseThrow().on());
        return subscriber;
    }

    private void giveUp(Subscriber subscriber, URI window) {
        subscriber.payAt(window, TestCard.NO_COVER);
        assertThat(subscriber.offer().standing()).isEmpty();
    }

    private static Browser loggedIn(Subscriber subscriber) {
        Browser browser = Browser.atPortal();
        browser.logInAs(subscriber.name());
        return browser;
    }

    private static String list(Subscriber subscriber) {
        return "/abonnementer?konto=" + subscriber.citizen().accountPublicId();
    }

    private static String enrolPage(Subscriber subscriber) {
        return "/abonnementer/tilmeld?konto=" + subscriber.citizen().accountPublicId() + "&plan=" + subscriber.plan();
    }

    private static String page(String name, Subscriber subscriber) {
        return "/abonnementer/" + name + "?konto=" + subscriber.citizen().accountPublicId() + "&abonnement="
                + subscriber.standing().id();
    }

    private int dayOfWeek() {
        return BusinessTime.dateOf(sandbox().now()).getDayOfWeek().getValue();
    }

    private void noonOf(LocalDate date) {
        sandbox().advanceTo(BusinessTime.startOf(date).plus(Duration.ofHours(12)));
    }
}
