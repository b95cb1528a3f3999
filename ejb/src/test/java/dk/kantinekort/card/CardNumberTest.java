package dk.kantinekort.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"SV1001", "sv1001", " sv 1001 ", "Sv\t1001"})
    void lower_case_and_blanks_are_put_right(String typed) {
        assertThat(CardNumber.parse(typed)).contains(new CardNumber("SV1001"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"SV1", "SV-1001", "SØ1001", "٣٣٣٣٣", "SV1001;drop", "123456789012345678901234567890123"})
    void what_no_card_has_printed_on_it_is_none(String typed) {
        assertThat(CardNumber.parse(typed)).isEmpty();
    }

    @Test
    void a_card_number_is_made_from_its_printed_form_alone() {
        assertThatThrownBy(() -> new CardNumber("sv1001")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SV1O01", "sv1o01", " SV1 O01 ", "SV1001", "sv10o1"})
    void a_zero_typed_for_an_o_is_the_same_number(String typed) {
        assertThat(new CardNumber("SV1O01").isTyped(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "SV1O0", "SV1O011", "SV1I01", "%", "SV1O0\u0661"})
    void any_other_number_and_none_is_another(String typed) {
        assertThat(new CardNumber("SV1O01").isTyped(typed)).isFalse();
    }
}
