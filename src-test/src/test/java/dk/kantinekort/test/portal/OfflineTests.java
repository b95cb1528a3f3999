package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.test.portal.Canteen.Customer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a till sold while it had no connection. */
interface OfflineTests extends InPortal {

    @Test
    default void what_was_sold_is_booked_and_what_was_sent_before_is_replayed() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(50);
        JsonObject lunch = sale("k1", customer.card(), 3_000);

        List<JsonObject> results =
                send(canteen, lunch, sale("k2", customer.card(), 3_000), lunch, sale("k3", "T404", 3_000));

        assertThat(results)
                .extracting(result -> result.getString("result"))
                .containsExactly("BOOKED", "BOOKED", "REPLAYED", "REJECTED");
        assertThat(results.get(0).getBoolean("overdrawn")).isFalse();
        assertThat(results.get(1).getBoolean("overdrawn")).isTrue();
        assertThat(results.get(1).getInt("balanceOere")).isEqualTo(-1_000);
        assertThat(results.get(2).getString("purchaseId"))
                .isEqualTo(results.get(0).getString("purchaseId"));
        assertThat(results.get(3).getString("code")).isEqualTo("CARD_UNKNOWN");
        assertThat(customer.balanceOere()).isEqualTo(-1_000);
    }

    @Test
    default void a_card_blocked_since_has_nevertheless_bought() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(50);
        customer.change(account -> account.block());

        JsonObject result = send(canteen, sale("k", customer.card(), 3_000)).get(0);

        assertThat(result.getString("result")).isEqualTo("BOOKED");
        assertThat(result.getString("code")).isEqualTo("CARD_BLOCKED");
        assertThat(customer.balanceOere()).isEqualTo(2_000);
    }

    @Test
    default void what_the_till_had_sent_and_got_no_answer_to_is_not_booked_twice() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(50);
        JsonObject sale = sale("k", customer.card(), 3_000);
        canteen.till().purchase(withoutKey(sale), "k").expect(201);

        assertThat(send(canteen, sale).get(0).getString("result")).isEqualTo("REPLAYED");
        assertThat(customer.balanceOere()).isEqualTo(2_000);
    }

    @Test
    default void what_was_refused_unheard_and_sold_is_booked() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(50);
        JsonObject sale = sale("k", customer.card(), 6_000);
        canteen.till().purchase(withoutKey(sale), "k").expect(422);

        assertThat(send(canteen, sale).get(0).getString("result")).isEqualTo("BOOKED");
        assertThat(send(canteen, sale).get(0).getString("result")).isEqualTo("REPLAYED");
        assertThat(customer.balanceOere()).isEqualTo(-1_000);
    }

    @Test
    default void a_malformed_one_is_rejected_and_the_others_stand() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(50);
        JsonObject unsound = Json.createObjectBuilder(sale("k1", customer.card(), 3_000))
                .add("amountOere", 1)
                .build();

        List<JsonObject> results =
                send(canteen, unsound, JsonObject.EMPTY_JSON_OBJECT, sale("k2", customer.card(), 3_000));

        assertThat(results)
                .extracting(result -> result.getString("result"))
                .containsExactly("REJECTED", "REJECTED", "BOOKED");
        assertThat(results.get(0).getString("code")).isEqualTo("MALFORMED");
    }

    @Test
    default void more_than_500_are_too_many() throws Exception {
        JsonObject[] sales = new JsonObject[501];
        Arrays.fill(sales, JsonObject.EMPTY_JSON_OBJECT);

        post(Canteen.open(this), sales).expect(400);
    }

    private static List<JsonObject> send(Canteen canteen, JsonObject... sales) {
        return post(canteen, sales).expect(200).json().getJsonArray("results").getValuesAs(JsonObject.class);
    }

    private static Answer post(Canteen canteen, JsonObject... sales) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonObject sale : sales) {
            all.add(sale);
        }
        return canteen.till()
                .offline(Json.createObjectBuilder().add("purchases", all).build());
    }

    private static JsonObject sale(String key, String card, long amountOere) {
        return Json.createObjectBuilder(TillClient.lunch(card, amountOere))
                .add("idempotencyKey", key)
                .build();
    }

    private static JsonObject withoutKey(JsonObject sale) {
        return Json.createObjectBuilder(sale).remove("idempotencyKey").build();
    }
}
