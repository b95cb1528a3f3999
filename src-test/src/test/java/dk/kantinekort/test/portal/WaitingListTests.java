package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.subscription.Unenrolment;
import dk.kantinekort.subscription.WaitingDesk;
import dk.kantinekort.subscription.WaitingPlace;
import dk.kantinekort.subscription.waiting.Wait;
import dk.kantinekort.subscription.waiting.Waits;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Places of plans with a capacity, and those who wait for one. */
interface WaitingListTests extends InPortal {

    @Test
    default void a_place_that_becomes_free_is_offered_to_whoever_waited_longest() throws Exception {
        Subscriber first = full();
        Subscriber second = waiting(first);
        Subscriber third = waiting(first);
        assertThat(third.offer().waiting().map(WaitingPlace::position)).contains(2L);

        leaveAtTheEndOfThePeriod(first);

        LocalDate until = second.offer().waiting().orElseThrow().offeredUntil().orElseThrow();
        assertThat(until).isAfter(BusinessTime.dateOf(sandbox().now()));
        assertThat(third.offer().waiting().map(WaitingPlace::position)).contains(1L);
        Eventually.holds(() -> mails(second, "Der er en plads til dig") == 1);
        assertThatThrownBy(third::enrol).hasMessageContaining("PLAN_FULL");
        assertThatThrownBy(first::enrol).hasMessageContaining("PLAN_FULL");
        second.payAt(second.enrol(), TestCard.ACCEPTED);
        assertThat(second.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(second.offer().waiting()).isEmpty();
    }

    @Test
    default void a_place_that_is_not_taken_in_time_goes_to_the_next() throws Exception {
        Subscriber first = aboutToPay();
        Subscriber second = waiting(first);
        Subscriber third = waiting(first);
        givesUp(first);
        LocalDate until = second.offer().waiting().orElseThrow().offeredUntil().orElseThrow();

        noonOf(until);
        assertThat(second.offer().waiting()).isPresent();
        noonOf(until.plusDays(1));

        assertThat(second.offer().waiting()).isEmpty();
        assertThat(third.offer().waiting().orElseThrow().offeredUntil()).isPresent();
        Eventually.holds(() -> mails(second, "Pladsen er gået videre") == 1);
        Eventually.holds(() -> mails(third, "Der er en plads til dig") == 1);
        assertThatThrownBy(second::enrol).hasMessageContaining("PLAN_FULL");
    }

    @Test
    default void an_offer_does_not_lapse_while_its_payment_is_under_way() throws Exception {
        Subscriber first = aboutToPay();
        Subscriber second = waiting(first);
        Subscriber third = waiting(first);
        givesUp(first);
        LocalDate until = second.offer().waiting().orElseThrow().offeredUntil().orElseThrow();
        String reference = second.citizen().reference(second.enrol());
        Depositor.moveToProviderUnderTest(reference);

        noonOf(until.plusDays(1));

        assertThat(offeredUntil(second)).contains(until);
        assertThat(third.offer().waiting().orElseThrow().offeredUntil()).isEmpty();
        bean(ProviderUnderTest.class).say(reference, ProviderReport.done(Subscriber.PRICE, "DKK"));
        bean(PaymentQueries.class).ask(reference);
        assertThat(second.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(second.offer().waiting()).isEmpty();
    }

    @Test
    default void staff_who_raise_the_capacity_offer_the_places_in_order() throws Exception {
        Subscriber first = full();
        Subscriber second = waiting(first);
        Subscriber third = waiting(first);
        Subscriber fourth = waiting(first);
        Browser staff = Browser.atPortal();
        staff.logInAsStaff("Peter Kjær");
        Page page = staff.open("/admin/abonnementer?plan=" + first.plan());

        staff.press(page, "Skift antal pladser", Map.of("newCapacity", "3"));

        Eventually.holds(() -> mails(third, "Der er en plads til dig") == 1);
        assertThat(second.offer().waiting().orElseThrow().offeredUntil()).isPresent();
        assertThat(fourth.offer().waiting().map(WaitingPlace::position)).contains(1L);
    }

    @Test
    default void whoever_gives_up_in_the_payment_window_keeps_the_offer_and_takes_no_second_place() throws Exception {
        Subscriber first = aboutToPay();
        Subscriber second = waiting(first);
        Subscriber third = waiting(first);
        givesUp(first);

        second.payAt(second.enrol(), TestCard.NO_COVER);

        assertThat(second.offer().standing()).isEmpty();
        assertThat(second.offer().waiting().orElseThrow().offeredUntil()).isPresent();
        assertThat(third.offer().waiting().orElseThrow().offeredUntil()).isEmpty();
        second.payAt(second.enrol(), TestCard.ACCEPTED);
        assertThat(second.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    default void whoever_leaves_the_list_passes_the_place_on() throws Exception {
        Subscriber first = aboutToPay();
        Subscriber second = waiting(first);
        Subscriber third = waiting(first);
        givesUp(first);

        leaveList(second);
        doAllThatIsDue();

        assertThat(third.offer().waiting().orElseThrow().offeredUntil()).isPresent();
        assertThat(second.offer().waiting()).isEmpty();
    }

    @Test
    default void of_five_who_want_the_last_place_at_once_one_gets_it() throws Exception {
        Subscriber first = Subscriber.of(sandbox(), Optional.of(1));
        Queue<Subscriber> others = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 5; i++) {
            others.add(first.another());
        }
        Queue<String> refused = new ConcurrentLinkedQueue<>();

        AtOnce.run(5, () -> {
            try {
                others.poll().enrol();
            } catch (RuntimeException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        });

        assertThat(refused).hasSize(4).allMatch(message -> message.contains("PLAN_FULL"));
    }

    @Test
    default void nobody_waits_for_the_accounts_of_others_nor_for_a_plan_that_has_places() throws Exception {
        Subscriber first = full();
        Subscriber second = waiting(first);

        assertThatThrownBy(() -> join(first, second)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bean(WaitingDesk.class)
                        .leave(
                                first.citizen().personId(),
                                first.plan(),
                                second.citizen().accountPublicId()))
                .isInstanceOf(NotFoundException.class);
        Subscriber free = Subscriber.of(sandbox(), Optional.of(5));
        assertThatThrownBy(() -> join(free, free)).hasMessageContaining("PLAN_NOT_FULL");
        assertThatThrownBy(() -> join(second, second)).hasMessageContaining("ALREADY_WAITING");
    }

    /** Has the only place. */
    private Subscriber full() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.of(1));
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    /** Has it only until the payment is given up. */
    private Subscriber aboutToPay() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.of(1));
        subscriber.enrol();
        return subscriber;
    }

    private void givesUp(Subscriber subscriber) {
        subscriber.payAt(subscriber.standing().window().orElseThrow(), TestCard.NO_COVER);
        doAllThatIsDue();
    }

    /** Of an offer that its page does not show while it is being paid for. */
    private Optional<LocalDate> offeredUntil(Subscriber subscriber) {
        return bean(Waits.class)
                .find(subscriber.requirePlan().id(), subscriber.citizen().accountId())
                .flatMap(Wait::offeredUntil);
    }

    private void doAllThatIsDue() {
        sandbox().advanceTo(sandbox().now().plusSeconds(60));
    }

    private Subscriber waiting(Subscriber first) throws Exception {
        Subscriber subscriber = first.another();
        join(subscriber, subscriber);
        return subscriber;
    }

    private void join(Subscriber who, Subscriber whose) {
        bean(WaitingDesk.class)
                .join(who.citizen().personId(), whose.plan(), whose.citizen().accountPublicId(), "da");
    }

    private void leaveList(Subscriber subscriber) {
        bean(WaitingDesk.class)
                .leave(
                        subscriber.citizen().personId(),
                        subscriber.plan(),
                        subscriber.citizen().accountPublicId());
    }

    private void leaveAtTheEndOfThePeriod(Subscriber subscriber) {
        bean(Unenrolment.class)
                .leave(subscriber.citizen().personId(), subscriber.standing().id());
        noonOf(subscriber.standing().paidUntil().orElseThrow().plusDays(1));
    }

    private void noonOf(LocalDate date) {
        sandbox().advanceTo(BusinessTime.startOf(date).plus(Duration.ofHours(12)));
    }

    private long mails(Subscriber subscriber, String subject) {
        return MailsUnderTest.to(subscriber.email()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .count();
    }
}
