package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.TillClient;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Who may call the till API, and what it does not read. */
interface TillGuardTests extends InPortal {

    /** The burst of the default setting, and what is let through meanwhile. */
    int MORE_THAN_A_TILL_MAY = 4_000;

    String PURCHASES = "/api/pos/v1/purchases";

    @Test
    default void no_key_an_unknown_and_a_revoked_one_get_the_same_answer() throws Exception {
        Canteen canteen = Canteen.open(this);
        JsonObject lunch = TillClient.lunch(canteen.customer(100).card(), 1_000);
        canteen.till().purchase(lunch, "before").expect(201);
        canteen.revokeTill();

        Answer revoked = canteen.till().purchase(lunch, "after").expect(401);

        assertThat(canteen.till().purchase(lunch, "before").expect(401).text()).isEqualTo(revoked.text());
        assertThat(canteen.till().products().expect(401).text()).isEqualTo(revoked.text());
        assertThat(till("unknown").purchase(lunch, "k").expect(401).text()).isEqualTo(revoked.text());
        assertThat(portal().post(PURCHASES, lunch, "Idempotency-Key", "k")
                        .expect(401)
                        .text())
                .isEqualTo(revoked.text());
        assertThat(portal().get(PURCHASES + "/any").expect(401).text()).isEqualTo(revoked.text());
    }

    @Test
    default void a_purchase_without_a_sound_key_is_malformed() throws Exception {
        Canteen canteen = Canteen.open(this);
        String lunch = TillClient.lunch("T404", 1_000).toString();
        send(canteen, lunch, "application/json").expect(400);
        for (String key : List.of("a b", "a".repeat(65), "a".repeat(256))) {
            send(canteen, lunch, "application/json", "Idempotency-Key", key).expect(400);
        }
    }

    @Test
    default void a_body_that_breaks_the_contract_is_malformed_and_books_nothing() throws Exception {
        Canteen canteen = Canteen.open(this);
        Canteen.Customer customer = canteen.customer(100);
        String lunch = TillClient.lunch(customer.card(), 1_000).toString();
        for (String body : List.of(
                "",
                "[]",
                "{",
                lunch.replace("\"amountOere\":1000", "\"amountOere\":0"),
                lunch.replace("\"amountOere\":1000", "\"amountOere\":-1000"),
                lunch.replace("\"amountOere\":1000", "\"amountOere\":1000.5"),
                lunch.replace("\"amountOere\":1000", "\"amountOere\":999"),
                lunch.replace("1000", "1000001"),
                lunch.replace("\"amountOere\":1000", "\"amountOere\":1000,\"amountOere\":1000"),
                lunch.replace("\"amountOere\"", "\"tip\":1,\"amountOere\""),
                lunch.replace("\"soldAt\"", "\"soldat\""),
                "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")) {
            Answer answer = send(canteen, body, "application/json", "Idempotency-Key", "k");
            assertThat(answer.expect(400).code()).isEqualTo("MALFORMED");
        }
        assertThat(customer.balanceOere()).isEqualTo(10_000);
    }

    @Test
    default void another_content_type_is_not_read_and_too_much_is_not_read_to_its_end() throws Exception {
        Canteen canteen = Canteen.open(this);
        String lunch = TillClient.lunch("T404", 1_000).toString();
        send(canteen, lunch, "text/plain", "Idempotency-Key", "k").expect(415);
        String huge = "{\"a\":\"" + "x".repeat(2_000_000) + "\"}";
        assertThat(send(canteen, huge, "application/json", "Idempotency-Key", "k")
                        .expect(413)
                        .code())
                .isEqualTo("TOO_LARGE");
    }

    @Test
    default void a_till_that_floods_is_told_when_to_come_again_and_the_next_one_is_served() throws Exception {
        Canteen canteen = Canteen.open(this);
        Answer answer = canteen.till().products();
        for (int sent = 1; sent < MORE_THAN_A_TILL_MAY && answer.status() == 200; sent++) {
            answer = canteen.till().products();
        }

        assertThat(answer.expect(429).code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(answer.header("Retry-After")).contains("2");
        canteen.anotherTill().products().expect(200);
    }

    @Test
    @RunAsClient
    default void while_the_database_is_away_callers_are_told_when_to_come_again() {
        Answer answer = portal().get("/api/" + OutageUnderTest.PATH).expect(503);

        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).contains("2");
        assertThat(answer.text()).doesNotContain("connection");
    }

    private Answer send(Canteen canteen, String body, String contentType, String... headers) {
        String[] all = Stream.concat(
                        Stream.of("Authorization", "Bearer " + canteen.newTill().key()), Arrays.stream(headers))
                .toArray(String[]::new);
        return portal().post(PURCHASES, body, contentType, all);
    }
}
