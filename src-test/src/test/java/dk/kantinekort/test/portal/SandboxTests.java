package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.deposit.DepositState;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.test.client.Answer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The sandbox API as its contract says. */
interface SandboxTests extends InPortal {

    String BASE = "/api/sandbox/v1";

    @Test
    @RunAsClient
    default void the_demo_data_tell_whom_to_log_in_as_and_what_they_have() {
        JsonObject demo = sandbox().demo();

        assertThat(demo.keySet()).containsExactlyInAnyOrder("tills", "persons");
        List<JsonObject> persons = demo.getJsonArray("persons").getValuesAs(JsonObject.class);
        assertThat(persons).allSatisfy(person -> assertThat(person.keySet())
                .containsExactlyInAnyOrder("name", "cpr", "bound", "roles", "accounts", "linked"));
        // none when the test of the first login has come before
        assertThat(persons.stream().filter(person -> !person.getBoolean("bound")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(persons)
                .anySatisfy(person -> assertThat(person.getJsonArray("linked")).hasSize(2));
        assertThat(persons).allSatisfy(SandboxTests::requireWholePerson);
        assertThat(demo.getJsonArray("tills").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(till -> assertThat(till.keySet()).containsExactlyInAnyOrder("unit", "key"));
        // two of finance, for some decisions need a second person
        assertThat(roles(persons))
                .containsExactlyInAnyOrder("support", "finance", "finance", "unit", "admin", "auditor");
    }

    @Test
    @RunAsClient
    default void every_demo_account_belongs_to_a_unit_with_a_till_whose_key_opens() {
        JsonObject demo = sandbox().demo();
        Set<String> units = new HashSet<>();
        for (JsonObject till : demo.getJsonArray("tills").getValuesAs(JsonObject.class)) {
            units.add(till.getString("unit"));
            portal().get("/api/pos/v1/products", "Authorization", "Bearer " + till.getString("key"))
                    .expect(200);
        }

        for (JsonObject person : demo.getJsonArray("persons").getValuesAs(JsonObject.class)) {
            for (JsonObject account : person.getJsonArray("accounts").getValuesAs(JsonObject.class)) {
                assertThat(account.keySet()).containsExactlyInAnyOrder("name", "cardNumber", "balanceOere", "unit");
                assertThat(units).contains(account.getString("unit"));
            }
        }
    }

    @Test
    @RunAsClient
    default void a_population_has_cards_that_can_buy_and_balanced_books() {
        JsonObject population = sandbox().population(300, 5_000);
        JsonArray cards = population.getJsonArray("cardNumbers");

        assertThat(new HashSet<>(cards)).hasSize(300);
        JsonObject card = portal().get(
                        "/api/pos/v1/cards/" + cards.getString(299),
                        "Authorization",
                        "Bearer " + population.getString("tillKey"))
                .expect(200)
                .json();
        assertThat(card.getInt("balanceOere")).isEqualTo(5_000);
        assertThat(card.getBoolean("usable")).isTrue();
    }

    @Test
    @RunAsClient
    default void the_clock_goes_forward_does_the_nights_on_the_way_and_ticks_on() {
        Instant before = sandbox().now();
        Instant target = before.plus(Duration.ofDays(3));

        JsonObject answer = sandbox().advanceTo(target);

        assertThat(answer.keySet()).containsExactlyInAnyOrder("now", "ran");
        assertThat(answer.getInt("ran")).isGreaterThanOrEqualTo(3);
        assertThat(Instant.parse(answer.getString("now"))).isBetween(target, target.plusSeconds(60));
        assertThat(sandbox().now()).isAfterOrEqualTo(target);
    }

    @Test
    @RunAsClient
    default void the_clock_never_goes_back() {
        Instant now = sandbox().now();

        clock("{\"advanceTo\": \"" + now.minusSeconds(1) + "\"}").expect(400);

        assertThat(sandbox().now()).isAfterOrEqualTo(now);
    }

    @Test
    @RunAsClient
    default void a_malformed_wish_is_told_so() {
        for (String body : List.of(
                "",
                "{}",
                "[]",
                "{\"advanceTo\": 5}",
                "{\"advanceTo\": \"2030-01-01\"}",
                "{\"advanceTo\": \"" + sandbox().now().plusSeconds(1) + "\", \"y\": 1}")) {
            assertThat(clock(body).expect(400).code()).as(body).isEqualTo("MALFORMED");
        }
        for (JsonObject wish : List.of(population(0, 0), population(100_001, 0), population(1, -1))) {
            portal().post(BASE + "/population", wish).expect(400);
        }
        portal().post(BASE + "/population", "{\"accounts\":1,\"openingBalanceOere\":0,\"y\":1}", "application/json")
                .expect(400);
    }

    @Test
    default void the_provider_treats_a_card_as_it_is_told() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        provider("blocked", "NO_COVER").expect(204);
        try {
            DepositState state = citizen.comesBack(citizen.pay(60, TestCard.BLOCKED));

            assertThat(state.declineReason()).contains(DeclineReason.NO_COVER);
        } finally {
            provider("blocked", "BLOCKED").expect(204);
        }
    }

    @Test
    default void the_providers_log_has_what_it_has_charged_and_nothing_that_it_has_not() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String charged = citizen.pay(70, TestCard.ACCEPTED);
        String declined = citizen.pay(80, TestCard.EXPIRED);
        Eventually.holds(() -> citizen.status(charged) == PaymentStatus.COMPLETED);

        List<JsonObject> log = charges();

        assertThat(log)
                .filteredOn(charge -> charge.getString("reference").equals(charged))
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.keySet())
                            .containsExactlyInAnyOrder(
                                    "chargeId", "kind", "reference", "amountOere", "currency", "card", "at");
                    assertThat(charge.getInt("amountOere")).isEqualTo(7_000);
                    assertThat(charge.getString("kind")).isEqualTo("CHARGE");
                    assertThat(charge.getString("currency")).isEqualTo("DKK");
                    assertThat(charge.getString("card")).isEqualTo("accepted");
                });
        assertThat(log).noneMatch(charge -> charge.getString("reference").equals(declined));
        assertThat(log.toString()).doesNotContain("4571");
    }

    @Test
    @RunAsClient
    default void the_provider_is_told_of_known_cards_and_behaviours_only() {
        provider("gold", "ACCEPT").expect(400);
        provider("accepted", "GENEROUS").expect(400);
        for (String body :
                List.of("", "[]", "{}", "{\"card\":\"accepted\",\"behaviour\":\"ACCEPT\",\"y\":1}", "{\"card\":1}")) {
            assertThat(portal().post(BASE + "/provider", body, "application/json")
                            .expect(400)
                            .code())
                    .as(body)
                    .isEqualTo("MALFORMED");
        }
    }

    private Answer provider(String card, String behaviour) {
        JsonObject wish = Json.createObjectBuilder()
                .add("card", card)
                .add("behaviour", behaviour)
                .build();
        return portal().post(BASE + "/provider", wish);
    }

    private List<JsonObject> charges() {
        String log = portal().get(BASE + "/provider/charges").expect(200).text();
        try (JsonReader reader = Json.createReader(new StringReader(log))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static void requireWholePerson(JsonObject person) {
        boolean staff = !person.getJsonArray("roles").isEmpty();
        assertThat(person.getString("name")).isNotBlank();
        assertThat(person.getString("cpr")).matches(staff ? "" : "[0-9]{10}");
        for (JsonObject account : person.getJsonArray("accounts").getValuesAs(JsonObject.class)) {
            assertThat(account.getString("name")).isNotBlank();
            assertThat(account.getString("cardNumber")).matches("[A-Z0-9]{4,32}");
            assertThat(account.getJsonNumber("balanceOere").isIntegral()).isTrue();
        }
        for (JsonString card : person.getJsonArray("linked").getValuesAs(JsonString.class)) {
            assertThat(card.getString()).matches("[A-Z0-9]{4,32}");
        }
    }

    private Answer clock(String body) {
        return portal().post(BASE + "/clock", body, "application/json");
    }

    private static JsonObject population(int accounts, long openingBalanceOere) {
        return Json.createObjectBuilder()
                .add("accounts", accounts)
                .add("openingBalanceOere", openingBalanceOere)
                .build();
    }

    private static List<String> roles(List<JsonObject> persons) {
        return persons.stream()
                .flatMap(person -> person.getJsonArray("roles").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .toList();
    }
}
