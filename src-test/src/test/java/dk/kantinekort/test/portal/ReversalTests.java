package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.test.portal.Canteen.Customer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The undo of a wrong purchase. */
interface ReversalTests extends InPortal {

    @Test
    default void a_reversal_gives_money_and_day_limit_back_once() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        customer.change(account -> account.limitDailySpending(Optional.of(Money.ofKroner(30))));
        String id = sell(canteen, customer, "k1");

        Answer first = canteen.till().reverse(id).expect(200);
        Answer again = canteen.till().reverse(id).expect(200);

        assertThat(first.json().getInt("balanceOere")).isEqualTo(10_000);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(customer.balanceOere()).isEqualTo(10_000);
        sell(canteen, customer, "k2");
    }

    @Test
    default void only_the_till_that_sold_it_may_reverse_it() throws Exception {
        Canteen canteen = Canteen.open(this);
        String id = sell(canteen, canteen.customer(100), "k");

        canteen.anotherTill().reverse(id).expect(404);
        Canteen.open(this).till().reverse(id).expect(404);
        canteen.till().reverse("nosuchpurchase").expect(404);
    }

    @Test
    default void a_purchase_of_yesterday_stays() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        String id = sell(canteen, customer, "k");
        sandbox().advanceTo(sandbox().now().plus(Duration.ofDays(1)));

        assertThat(canteen.till().reverse(id).expect(409).code()).isEqualTo("REVERSAL_TOO_LATE");
        assertThat(customer.balanceOere()).isEqualTo(7_000);
    }

    @Test
    default void a_purchase_sent_again_after_its_reversal_is_not_booked_again() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        JsonObject lunch = TillClient.lunch(customer.card(), 3_000);
        Answer sold = canteen.till().purchase(lunch, "k").expect(201);
        canteen.till().reverse(sold.json().getString("purchaseId")).expect(200);

        assertThat(canteen.till().purchase(lunch, "k").expect(201).text()).isEqualTo(sold.text());
        assertThat(customer.balanceOere()).isEqualTo(10_000);
    }

    private static String sell(Canteen canteen, Customer customer, String key) {
        return canteen.till()
                .sell(customer.card(), 3_000, key)
                .expect(201)
                .json()
                .getString("purchaseId");
    }
}
