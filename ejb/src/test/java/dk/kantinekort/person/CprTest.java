package dk.kantinekort.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CprTest {

    @ParameterizedTest
    @ValueSource(strings = {"0101654321", "010165-4321", " 0101654321 ", "0101650000", "2902044000"})
    void a_number_that_begins_with_a_date_is_accepted_whatever_modulus_11_says(String typed) {
        assertThat(Cpr.parse(typed, false)).isPresent();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "3102264321",
                "0000000000",
                "010165432",
                "01016543210",
                "010165432A",
                "٠١٠١٦٥٤٣٢١",
                "０１０１６５４３２１",
                "0101 65 4321",
                "01-0165-4321",
                "010165--4321",
                "2902034321",
                "3113004321",
                "0101654321\n0101654321"
            })
    void anything_else_is_not(String typed) {
        assertThat(Cpr.parse(typed, true)).isEmpty();
    }

    @Test
    void day_plus_60_counts_where_the_setting_says_so() {
        assertThat(Cpr.parse("6101654321", false)).isEmpty();
        assertThat(Cpr.parse("6101654321", true)).hasValueSatisfying(cpr -> {
            assertThat(cpr.isReplacementNumber()).isTrue();
            assertThat(cpr.birthDate()).isEqualTo("1965-01-01");
        });
        assertThat(Cpr.parse("9201654321", true)).isEmpty();
        assertThat(Cpr.parse("6001654321", true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0101003999, 1900-01-01",
        "0101363999, 1936-01-01",
        "0101364000, 2036-01-01",
        "0101374999, 1937-01-01",
        "0101575000, 2057-01-01",
        "0101585000, 1858-01-01",
        "0101578999, 2057-01-01",
        "0101369000, 2036-01-01",
        "0101379000, 1937-01-01"
    })
    void the_seventh_digit_tells_the_century(String digits, String birthDate) {
        assertThat(Cpr.parse(digits, false).orElseThrow().birthDate()).isEqualTo(birthDate);
    }

    @Test
    void its_text_never_tells_the_number() {
        Cpr cpr = Cpr.parse("0101654321", false).orElseThrow();

        assertThat(cpr).hasToString("CPR number");
        assertThat("%s".formatted(cpr)).doesNotContain("4321");
        assertThat(cpr.masked()).isEqualTo("010165-xxxx");
    }

    @Test
    void the_same_number_is_equal_however_it_was_typed() {
        assertThat(Cpr.parse("010165-4321", false)).isEqualTo(Cpr.parse("0101654321", false));
    }
}
