package dk.kantinekort.web.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.pos.MalformedSaleException;
import dk.kantinekort.pos.SaleRequest;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.web.api.JsonBody;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleReaderTest {

    private static final String SALE =
            """
            {"cardNumber":"A1234","amountOere":3500,"soldAt":"2026-11-23T12:00:00+01:00","lines":[
              {"sku":"1","name":"Frokost","quantity":1,"unitPriceOere":3500,"productGroup":"Mad","allergens":["Gluten"]}]}""";

    @Test
    void a_sale_is_read() {
        SaleRequest sale = read(SALE);
        assertThat(sale.cardNumber()).isEqualTo("A1234");
        assertThat(sale.amount()).isEqualTo(Money.ofOere(3_500));
        assertThat(sale.soldAt()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(sale.lines().get(0).productGroup()).isEqualTo("mad");
        assertThat(sale.lines().get(0).allergens()).containsExactly("gluten");
    }

    @Test
    void group_and_allergens_may_be_left_out_or_null() {
        assertThat(read(SALE.replace(",\"productGroup\":\"Mad\",\"allergens\":[\"Gluten\"]", "")))
                .isEqualTo(read(SALE.replace("\"Mad\"", "null").replace("[\"Gluten\"]", "null")));
    }

    @Test
    void the_same_moment_written_for_another_zone_is_the_same_sale() {
        assertThat(read(SALE.replace("12:00:00+01:00", "11:00:00.000Z"))).isEqualTo(read(SALE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"cardNumber\":\"A1234\", | ",
                "\"A1234\" | 1234",
                "\"A1234\" | null",
                "\"A1234\" | \"\"",
                "\"amountOere\":3500 | \"amountOere\":\"3500\"",
                "\"amountOere\":3500 | \"amountOere\":3500.0",
                "\"amountOere\":3500 | \"amountOere\":35e2",
                "\"amountOere\":3500 | \"amountOere\":3400",
                "\"amountOere\":3500 | \"amountOere\":9223372036854775808",
                "\"amountOere\":3500 | \"amount\":3500",
                "12:00:00+01:00 | 12:00:00",
                "2026-11-23T | 2026-02-30T",
                "\"quantity\":1 | \"quantity\":0",
                "\"quantity\":1 | \"quantity\":4294967297",
                "\"quantity\":1 | \"quantity\":true",
                "\"Mad\" | []",
                "[\"Gluten\"] | \"Gluten\"",
                "[\"Gluten\"] | [1]",
                "\"sku\":\"1\" | \"sku\":\"1\",\"rabat\":0",
                "\"lines\": | \"lines\":7,\"x\":"
            })
    void anything_missing_unknown_or_of_another_type_is_malformed(String from, String to) {
        String spoiled = SALE.replace(from, to == null ? "" : to);
        assertThat(spoiled).isNotEqualTo(SALE);
        assertThatThrownBy(() -> read(spoiled)).isInstanceOf(MalformedSaleException.class);
    }

    @Test
    void a_key_among_the_fields_is_for_offline_sales_alone() {
        String withKey = SALE.replaceFirst("\\{", "{\"idempotencyKey\":\"k\",");
        assertThat(SaleReader.readOffline(JsonBody.read(bytes(withKey)))).isEqualTo(read(SALE));
        assertThatThrownBy(() -> read(withKey)).isInstanceOf(MalformedSaleException.class);
    }

    private static SaleRequest read(String json) {
        return SaleReader.read(JsonBody.read(bytes(json)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
