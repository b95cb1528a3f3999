package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.limit.ProductRules;
import dk.kantinekort.limit.RuleEffect;
import dk.kantinekort.limit.Trait;
import dk.kantinekort.product.ProductDraft;
import dk.kantinekort.product.Products;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.test.portal.Canteen.Customer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a till sells, and which rule refuses. */
interface PurchaseTests extends InPortal {

    @Test
    default void a_purchase_draws_on_the_balance() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);

        Answer answer = canteen.till().sell(customer.card(), 3_500, "k1").expect(201);

        assertThat(answer.json().getInt("balanceOere")).isEqualTo(6_500);
        assertThat(answer.json().getBoolean("topUpStarted")).isFalse();
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
        assertThat(customer.balanceOere()).isEqualTo(6_500);
        JsonObject shown = canteen.till()
                .purchaseOf(answer.json().getString("purchaseId"))
                .expect(200)
                .json();
        assertThat(shown.getString("status")).isEqualTo("BOOKED");
        assertThat(shown.getInt("amountOere")).isEqualTo(3_500);
        assertThat(shown.getJsonArray("lines")).hasSize(1);
    }

    @Test
    default void an_unknown_card_is_refused() throws Exception {
        assertRefused("CARD_UNKNOWN", Canteen.open(this).till(), "T404");
    }

    @Test
    default void a_replaced_card_is_refused() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        CardNumber newer = new CardNumber("N" + PublicId.next().toUpperCase(Locale.ROOT));
        InTransaction.call(() -> bean(Cards.class).issue(newer, customer.accountId()));

        assertRefused("CARD_REPLACED", canteen.till(), customer.card());
        canteen.till().sell(newer.value(), 1_000, "newer").expect(201);
    }

    @Test
    default void a_closed_card_is_refused() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        InTransaction.call(() -> {
            bean(Cards.class).close(customer.cardNumber());
            return null;
        });

        assertRefused("CARD_CLOSED", canteen.till(), customer.card());
    }

    @Test
    default void a_blocked_card_is_refused_until_it_is_activated() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        customer.change(account -> account.block());
        assertRefused("CARD_BLOCKED", canteen.till(), customer.card());

        customer.change(account -> account.activate());

        canteen.till().sell(customer.card(), 1_000, "activated").expect(201);
    }

    @Test
    default void a_unit_that_the_citizen_has_not_chosen_is_refused() throws Exception {
        Canteen canteen = Canteen.open(this);
        Canteen other = Canteen.open(this);
        Customer customer = canteen.customer(100);
        customer.change(account -> account.allowOnlyAt(Set.of(other.unitId())));

        assertRefused("UNIT_NOT_ALLOWED", canteen.till(), customer.card());
        other.till().sell(customer.card(), 1_000, "allowed").expect(201);
    }

    @Test
    default void more_than_the_balance_is_refused_and_all_of_it_is_not() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(10);

        Answer refused = canteen.till().sell(customer.card(), 1_001, "too-much").expect(422);

        assertThat(refused.code()).isEqualTo("INSUFFICIENT_BALANCE");
        assertThat(canteen.till()
                        .sell(customer.card(), 1_000, "all")
                        .expect(201)
                        .json()
                        .getInt("balanceOere"))
                .isZero();
    }

    @Test
    default void more_than_the_days_limit_is_refused() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        customer.change(account -> account.limitDailySpending(Optional.of(Money.ofKroner(30))));
        canteen.till().sell(customer.card(), 2_000, "first").expect(201);

        Answer refused = canteen.till().sell(customer.card(), 1_001, "second").expect(422);

        assertThat(refused.code()).isEqualTo("LIMIT_EXCEEDED");
        canteen.till().sell(customer.card(), 1_000, "third").expect(201);
    }

    @Test
    default void a_blocked_product_is_refused_whether_the_till_or_the_unit_knows_what_it_is() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        InTransaction.call(() -> {
            bean(ProductRules.class).put(customer.accountId(), RuleEffect.BLOCK, Trait.GROUP, "Slik");
            bean(ProductRules.class).put(customer.accountId(), RuleEffect.BLOCK, Trait.ALLERGEN, "nødder");
            ProductDraft nuts = new ProductDraft("NUTS", "Nødder", Money.ofKroner(10), "", Set.of("Nødder"));
            return bean(Products.class).put(canteen.unitId(), nuts);
        });

        assertThat(buy(canteen, customer, "SWEETS", "slik").expect(422).code()).isEqualTo("PRODUCT_NOT_ALLOWED");
        assertThat(buy(canteen, customer, "NUTS", "").expect(422).code()).isEqualTo("PRODUCT_NOT_ALLOWED");
        buy(canteen, customer, "LUNCH", "mad").expect(201);
        assertThat(customer.balanceOere()).isEqualTo(9_000);
    }

    @Test
    default void the_cashier_is_warned_and_shown_no_more_than_a_first_name() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        InTransaction.call(() -> {
            bean(ProductRules.class).put(customer.accountId(), RuleEffect.WARN, Trait.ALLERGEN, "Gluten");
            return null;
        });

        JsonObject card = canteen.till().card(customer.card()).expect(200).json();

        assertThat(card.getString("holderFirstName")).isEqualTo("Karla");
        assertThat(card.getBoolean("usable")).isTrue();
        assertThat(card.getInt("balanceOere")).isEqualTo(10_000);
        assertThat(card.getJsonArray("warnings").getString(0)).isEqualTo("ALLERGEN:gluten");
        assertThat(canteen.till().card("T404").expect(404).code()).isEqualTo("CARD_UNKNOWN");
    }

    @Test
    default void a_card_that_cannot_be_used_here_says_why() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        customer.change(account -> account.block());

        JsonObject card = canteen.till().card(customer.card()).expect(200).json();

        assertThat(card.getBoolean("usable")).isFalse();
        assertThat(card.getString("refusalCode")).isEqualTo("CARD_BLOCKED");
    }

    @Test
    default void a_till_lists_what_its_unit_sells() throws Exception {
        Canteen canteen = Canteen.open(this);
        InTransaction.call(() -> bean(Products.class)
                .put(canteen.unitId(), new ProductDraft("7", "Frokost", Money.ofKroner(25), "Mad", Set.of("Gluten"))));

        JsonObject product = canteen.till()
                .products()
                .expect(200)
                .json()
                .getJsonArray("products")
                .getJsonObject(0);

        assertThat(product.getString("sku")).isEqualTo("7");
        assertThat(product.getInt("unitPriceOere")).isEqualTo(2_500);
        assertThat(product.getString("productGroup")).isEqualTo("mad");
    }

    @Test
    default void another_units_purchase_is_not_found() throws Exception {
        Canteen canteen = Canteen.open(this);
        String id = canteen.till()
                .sell(canteen.customer(100).card(), 1_000, "k")
                .expect(201)
                .json()
                .getString("purchaseId");

        canteen.anotherTill().purchaseOf(id).expect(200);
        Canteen.open(this).till().purchaseOf(id).expect(404);
    }

    private static Answer buy(Canteen canteen, Customer customer, String sku, String group) {
        JsonObject line = Json.createObjectBuilder()
                .add("sku", sku)
                .add("name", sku)
                .add("quantity", 1)
                .add("unitPriceOere", 1_000)
                .add("productGroup", group)
                .build();
        JsonObject body = Json.createObjectBuilder(TillClient.lunch(customer.card(), 1_000))
                .add("lines", Json.createArrayBuilder().add(line))
                .build();
        return canteen.till().purchase(body, sku);
    }

    private static void assertRefused(String code, TillClient till, String card) {
        assertThat(till.sell(card, 1_000, "refused").expect(422).code()).isEqualTo(code);
    }
}
