package dk.kantinekort.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleRequestTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @Test
    void the_lines_add_up_to_the_amount() {
        List<SoldLine> lines = List.of(line(2, 1_500), line(1, 500));
        assertThat(new SaleRequest("A1234", Money.ofOere(3_500), NOON, lines).lines())
                .hasSize(2);
        assertThatThrownBy(() -> new SaleRequest("A1234", Money.ofOere(3_501), NOON, lines))
                .isInstanceOf(MalformedSaleException.class)
                .hasMessageContaining("add up");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_001})
    void an_amount_that_is_not_within_1_and_1_000_000_is_malformed(long oere) {
        assertThatThrownBy(() -> new SaleRequest("A1234", Money.ofOere(oere), NOON, List.of(line(1, 100))))
                .isInstanceOf(MalformedSaleException.class)
                .hasMessageContaining("amountOere");
    }

    @Test
    void only_what_is_paid_for_already_costs_nothing_and_there_is_one_of_it() {
        SoldLine meal = meal(1, 0);

        assertThat(new SaleRequest("A1234", Money.ZERO, NOON, List.of(meal)).amount())
                .isEqualTo(Money.ZERO);
        assertThat(new SaleRequest("A1234", Money.ofOere(100), NOON, List.of(meal, line(1, 100))).lines())
                .hasSize(2);
        assertThatThrownBy(() -> meal(2, 0)).isInstanceOf(MalformedSaleException.class);
        assertThatThrownBy(() -> meal(1, 1)).isInstanceOf(MalformedSaleException.class);
        assertThatThrownBy(() -> new SaleRequest("A1234", Money.ZERO, NOON, List.of(line(1, 100))))
                .isInstanceOf(MalformedSaleException.class);
    }

    @Test
    void what_a_line_is_paid_for_by_belongs_to_what_is_asked_for() {
        SaleRequest one = new SaleRequest("A1234", Money.ZERO, NOON, List.of(meal("one"), meal("other")));
        SaleRequest other = new SaleRequest("A1234", Money.ZERO, NOON, List.of(meal("other"), meal("one")));

        assertThat(one.contentHash()).isNotEqualTo(other.contentHash());
    }

    private static SoldLine meal(int quantity, long oere) {
        return new SoldLine("1", "Frokost", quantity, Money.ofOere(oere), "", Set.of(), "meal");
    }

    private static SoldLine meal(String entitlement) {
        return new SoldLine("1", "Frokost", 1, Money.ZERO, "", Set.of(), entitlement);
    }

    @Test
    void the_highest_amount_is_sold() {
        assertThat(new SaleRequest("A1234", Money.ofOere(1_000_000), NOON, List.of(line(1, 1_000_000))).amount())
                .isEqualTo(SaleRequest.MAX_AMOUNT);
    }

    @Test
    void a_sale_without_lines_is_malformed() {
        assertThatThrownBy(() -> new SaleRequest("A1234", Money.ofOere(1), NOON, List.of()))
                .isInstanceOf(MalformedSaleException.class);
    }

    @Test
    void quantities_and_prices_are_positive() {
        assertThatThrownBy(() -> line(0, 100)).isInstanceOf(MalformedSaleException.class);
        assertThatThrownBy(() -> line(-1, 100)).isInstanceOf(MalformedSaleException.class);
        assertThatThrownBy(() -> line(1, 0)).isInstanceOf(MalformedSaleException.class);
        assertThatThrownBy(() -> line(1, -1)).isInstanceOf(MalformedSaleException.class);
    }

    @Test
    void text_with_control_characters_is_malformed() {
        assertThatThrownBy(() -> new SoldLine("1", "Fro\u0000kost", 1, Money.ofOere(1), "", Set.of()))
                .isInstanceOf(MalformedSaleException.class);
        assertThatThrownBy(() -> request("A\n1234", NOON)).isInstanceOf(MalformedSaleException.class);
    }

    @Test
    void the_card_number_is_put_right_as_a_citizen_may_write_it() {
        assertThat(request("a 1234", NOON).cardNumber()).isEqualTo("A1234");
        assertThat(request("no-card!", NOON).cardNumber()).isEqualTo("no-card!");
    }

    @Test
    void the_clock_of_a_till_that_lost_its_battery_is_no_reason_to_refuse() {
        assertThat(request("A1234", Instant.EPOCH).soldAt()).isEqualTo(Instant.EPOCH);
        assertThatThrownBy(() -> request("A1234", Instant.MAX)).isInstanceOf(MalformedSaleException.class);
    }

    @Test
    void the_same_request_has_the_same_hash_however_its_allergens_are_ordered() {
        assertThat(withAllergens("nødder", "Gluten ").contentHash())
                .isEqualTo(withAllergens("gluten", "nødder").contentHash())
                .hasSize(64);
    }

    @Test
    void any_difference_makes_another_hash() {
        String hash = request("A1234", NOON).contentHash();
        assertThat(request("A1235", NOON).contentHash()).isNotEqualTo(hash);
        assertThat(request("A1234", NOON.plusMillis(1)).contentHash()).isNotEqualTo(hash);
        assertThat(withAllergens("gluten").contentHash()).isNotEqualTo(hash);
        assertThat(named("ab", "c").contentHash()).isNotEqualTo(named("a", "bc").contentHash());
    }

    private static SaleRequest request(String card, Instant soldAt) {
        return new SaleRequest(card, Money.ofOere(100), soldAt, List.of(line(1, 100)));
    }

    private static SaleRequest withAllergens(String... allergens) {
        Set<String> ordered = new LinkedHashSet<>(List.of(allergens));
        SoldLine line = new SoldLine("1", "Frokost", 1, Money.ofOere(100), "", ordered);
        return new SaleRequest("A1234", Money.ofOere(100), NOON, List.of(line));
    }

    private static SaleRequest named(String sku, String name) {
        SoldLine line = new SoldLine(sku, name, 1, Money.ofOere(100), "", Set.of());
        return new SaleRequest("A1234", Money.ofOere(100), NOON, List.of(line));
    }

    private static SoldLine line(int quantity, long unitPriceOere) {
        return new SoldLine("1", "Frokost", quantity, Money.ofOere(unitPriceOere), "", Set.of());
    }
}
