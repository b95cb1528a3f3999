package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.SubscriptionState;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Everybody does something to one subscription at the same moment, {@code collision.rounds} times: nobody meets an error, and it ends
 * as one of them alone would have left it.
 */
interface CollisionTests extends InPortal {

    @Test
    default void whatever_meets_the_nights_work_the_subscription_is_left_and_its_place_goes_on() throws Exception {
        List<Rivals> rounds = declined();
        Instant now = sandbox().now();
        for (Rivals rivals : rounds) {
            rivals.tryOn(BusinessTime.dateOf(now));
            AtOnce.run(List.of(
                    rivals::leave,
                    rivals::pay,
                    rivals::enrol,
                    rivals::join,
                    rivals::changeCard,
                    rivals::tellExpiry,
                    () -> rivals.night(now),
                    () -> rivals.night(now)));
            settle();

            rivals.requireTold("pay", "", "NOTHING_TO_PAY");
            rivals.requireTold("card", "", "NOTHING_CHARGED");
            rivals.requireLeft(SubscriptionState.ENDED);
            rivals.payWhatIsOpen();
            settle();
            rivals.requireLeft(SubscriptionState.ENDED);
        }
        say("the night's work", rounds);
    }

    @Test
    default void whatever_meets_a_payment_no_money_is_lost_and_the_subscription_is_left() throws Exception {
        List<Rivals> rounds = declined();
        Instant now = sandbox().now();
        for (Rivals rivals : rounds) {
            boolean declined = rounds.indexOf(rivals) % 3 == 2;
            rivals.begin();
            AtOnce.run(List.of(
                    () -> rivals.payInWindow(declined ? TestCard.NO_COVER : TestCard.ACCEPTED),
                    rivals::leave,
                    rivals::enrol,
                    rivals::join,
                    rivals::changeCard,
                    rivals::tellExpiry,
                    () -> rivals.night(now)));
            settle();

            rivals.requireTold("card", "", "NOTHING_CHARGED");
            boolean inTime = rivals.subscription().state() == SubscriptionState.LEAVING;
            rivals.requireLeft(inTime ? SubscriptionState.LEAVING : SubscriptionState.ENDED);
            assertThat(rivals.member().citizen().balance())
                    .isEqualTo(inTime || declined ? Money.ZERO : Subscriber.PRICE);
            assertThat(inTime && declined).isFalse();
        }
        say("a payment", rounds);
    }

    /** Subscriptions whose last charge was declined at the first try, and is owed. */
    private List<Rivals> declined() throws Exception {
        List<Rivals> all = new ArrayList<>();
        for (int i = 0; i < Integer.getInteger("collision.rounds"); i++) {
            all.add(Rivals.of(sandbox()));
        }
        LocalDate due = all.get(0).due();
        sandbox().advanceTo(BusinessTime.startOf(due).plus(Duration.ofHours(12)));
        return all;
    }

    /** All that is due by now is done. */
    private void settle() {
        sandbox().advanceTo(sandbox().now().plusSeconds(1));
    }

    private static void say(String what, List<Rivals> rounds) {
        Map<String, Integer> outcomes = new TreeMap<>();
        rounds.forEach(rivals -> outcomes.merge(rivals.outcome(), 1, Integer::sum));
        System.getLogger(CollisionTests.class.getName())
                .log(
                        Level.INFO,
                        "collisions with " + what + ": " + rounds.size() + " rounds, "
                                + outcomes.entrySet().stream()
                                        .map(entry -> entry.getValue() + " x " + entry.getKey())
                                        .toList());
    }
}
