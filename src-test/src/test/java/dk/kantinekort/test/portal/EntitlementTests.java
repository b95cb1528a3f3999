package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.calendar.BusinessCalendar;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.report.Consumption;
import dk.kantinekort.report.Period;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.subscription.plan.Meals;
import dk.kantinekort.test.client.Answer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What is subscribed to, at the tills (rule 24): a meal once a day, for nothing. */
interface EntitlementTests extends InPortal {

    @Test
    default void a_meal_that_is_subscribed_to_is_shown_by_the_card_and_had_once_a_day() throws Exception {
        Subscriber subscriber = enrolled(Meals.ANY);
        MealTill till = MealTill.of(this, subscriber);
        String meal = only(till).getString("entitlement");
        assertThat(only(till).getString("name")).isEqualTo("Skolemad");
        assertThat(only(till).getBoolean("used")).isFalse();

        Answer had = till.have(meal, "first").expect(201);

        assertThat(had.json().getInt("balanceOere")).isZero();
        assertThat(only(till).getBoolean("used")).isTrue();
        Answer second = till.have(meal, "second").expect(422);
        assertThat(second.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(second.json().getString("detail")).isEqualTo("Dagens måltid på abonnementet er taget.");
        assertThat(till.have(meal, "second").expect(422).text()).isEqualTo(second.text());
        Answer again = till.have(meal, "first").expect(201);
        assertThat(again.text()).isEqualTo(had.text());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        sandbox().advanceTo(sandbox().now().plus(Duration.ofDays(1)));
        till.have(meal, "tomorrow").expect(201);
    }

    @Test
    default void a_meal_is_in_the_report_for_nothing() throws Exception {
        Subscriber subscriber = enrolled(Meals.ANY);
        MealTill till = MealTill.of(this, subscriber);
        till.have(only(till).getString("entitlement"), "k").expect(201);
        LocalDate today = BusinessTime.dateOf(sandbox().now());

        assertThat(bean(Consumption.class)
                        .rows(
                                subscriber.citizen().personId(),
                                subscriber.citizen().accountPublicId(),
                                new Period(today, today)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.quantity()).isOne();
                    assertThat(row.amount()).isEqualTo(Money.ZERO);
                    assertThat(row.place()).isNotEmpty();
                });
    }

    @Test
    default void of_eight_tills_at_once_one_serves_the_meal() throws Exception {
        Subscriber subscriber = enrolled(Meals.ANY);
        MealTill till = MealTill.of(this, subscriber);
        String meal = only(till).getString("entitlement");
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();

        AtOnce.run(8, () -> answers.add(till.have(meal, PublicId.next()).status()));

        assertThat(answers).hasSize(8).containsOnlyOnce(201).containsOnly(201, 422);
    }

    @Test
    default void a_reversal_gives_the_meal_back() throws Exception {
        MealTill till = MealTill.of(this, enrolled(Meals.ANY));
        String meal = only(till).getString("entitlement");
        String purchase = till.have(meal, "k").expect(201).json().getString("purchaseId");

        Answer reversed = till.till().reverse(purchase).expect(200);

        assertThat(reversed.json().getString("status")).isEqualTo("REVERSED");
        assertThat(till.till().reverse(purchase).expect(200).text()).isEqualTo(reversed.text());
        assertThat(only(till).getBoolean("used")).isFalse();
        till.have(meal, "again").expect(201);
    }

    @Test
    default void a_meal_and_something_to_be_paid_are_one_purchase() throws Exception {
        Subscriber subscriber = enrolled(Meals.ANY);
        MealTill till = MealTill.of(this, subscriber);
        String meal = only(till).getString("entitlement");
        assertThat(till.haveAndBuy(meal, 500, "poor").expect(422).code()).isEqualTo("INSUFFICIENT_BALANCE");
        assertThat(only(till).getBoolean("used")).isFalse();
        subscriber.citizen().pay(20, TestCard.ACCEPTED);
        Eventually.holds(() -> subscriber.citizen().balance().equals(Money.ofKroner(20)));

        String purchase = till.haveAndBuy(meal, 500, "k").expect(201).json().getString("purchaseId");

        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ofKroner(15));
        JsonObject line = till.till()
                .purchaseOf(purchase)
                .expect(200)
                .json()
                .getJsonArray("lines")
                .getJsonObject(0);
        assertThat(line.getString("entitlement")).isEqualTo(meal);
        till.till().reverse(purchase).expect(200);
        assertThat(subscriber.citizen().balance()).isEqualTo(Money.ofKroner(20));
        assertThat(only(till).getBoolean("used")).isFalse();
    }

    @Test
    default void nobody_has_the_meals_of_others_nor_what_is_not_served() throws Exception {
        Subscriber subscriber = enrolled(new Meals(true, Set.of("FROKOST")));
        MealTill till = MealTill.of(this, subscriber);
        String meal = only(till).getString("entitlement");
        MealTill others = MealTill.of(this, enrolled(Meals.ANY));
        MealTill elsewhere = MealTill.at(this, subscriber, Canteen.open(this).unitId());

        assertThat(others.have(meal, "k").expect(422).code()).isEqualTo("PRODUCT_NOT_ALLOWED");
        assertThat(till.have("nosuchmeal", "k1").expect(422).code()).isEqualTo("PRODUCT_NOT_ALLOWED");
        assertThat(till.have(meal, "KAGE", "k2").expect(422).code()).isEqualTo("PRODUCT_NOT_ALLOWED");
        assertThat(elsewhere.entitlements()).isEmpty();
        assertThat(elsewhere.have(meal, "k3").expect(422).code()).isEqualTo("PRODUCT_NOT_ALLOWED");
        assertThat(till.till()
                        .purchase(till.body(0, MealTill.line("FROKOST", 0)), "k4")
                        .expect(400)
                        .code())
                .isEqualTo("MALFORMED");
        block(subscriber);
        assertThat(till.have(meal, "k5").expect(422).code()).isEqualTo("CARD_BLOCKED");
    }

    @Test
    default void on_a_closed_day_and_of_access_alone_there_is_no_meal() throws Exception {
        assertThat(MealTill.of(this, enrolled(Meals.NONE)).entitlements()).isEmpty();
        Subscriber subscriber = enrolled(Meals.ANY);
        MealTill till = MealTill.of(this, subscriber);
        String meal = only(till).getString("entitlement");

        InTransaction.call(() -> {
            bean(BusinessCalendar.class).close(subscriber.unitId(), today(), today());
            return null;
        });

        assertThat(till.entitlements()).isEmpty();
        assertThat(till.have(meal, "k").expect(422).code()).isEqualTo("PRODUCT_NOT_ALLOWED");
    }

    @Test
    default void meals_go_on_while_a_decline_is_tried_again_and_not_while_it_is_paused() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Meals.ANY);
        subscriber.treat(subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED), Behaviour.NO_COVER);
        LocalDate charged = subscriber.standing().next().orElseThrow().on();

        sandbox().advanceTo(BusinessTime.startOf(charged.plusDays(5)));
        assertThat(subscriber.standing().owed()).isPresent();
        assertThat(MealTill.of(this, subscriber).entitlements()).hasSize(1);
        sandbox().advanceTo(BusinessTime.startOf(charged.plusDays(8)));

        assertThat(subscriber.standing().state()).isEqualTo(SubscriptionState.PAUSED);
        assertThat(MealTill.of(this, subscriber).entitlements()).isEmpty();
    }

    @Test
    default void meals_had_without_connection_are_booked_and_the_second_of_a_day_is_flagged() throws Exception {
        MealTill till = MealTill.of(this, enrolled(Meals.ANY));
        String meal = only(till).getString("entitlement");

        List<JsonObject> results = till.hadOffline(meal, "k1", "k2", "k1");

        assertThat(results)
                .extracting(result -> result.getString("result"))
                .containsExactly("BOOKED", "BOOKED", "REPLAYED");
        assertThat(results.get(0).containsKey("code") && !results.get(0).isNull("code"))
                .isFalse();
        assertThat(results.get(1).getString("code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(only(till).getBoolean("used")).isTrue();
    }

    private Subscriber enrolled(Meals meals) throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), meals);
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        return subscriber;
    }

    private static JsonObject only(MealTill till) {
        assertThat(till.entitlements()).hasSize(1);
        return till.entitlements().get(0);
    }

    private LocalDate today() {
        return BusinessTime.dateOf(sandbox().now());
    }

    private void block(Subscriber subscriber) throws Exception {
        InTransaction.call(() -> {
            Optional.of(subscriber.citizen().accountId())
                    .flatMap(bean(Accounts.class)::find)
                    .orElseThrow()
                    .block();
            return null;
        });
    }
}
