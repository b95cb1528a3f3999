package dk.kantinekort.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @Test
    void it_has_1_to_64_visible_ascii_characters() {
        assertThat(new IdempotencyKey("!").value()).isEqualTo("!");
        assertThat(new IdempotencyKey("~".repeat(64)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "nøgle", "a\u0007", "a\n"})
    void anything_else_is_malformed(String value) {
        assertThatThrownBy(() -> new IdempotencyKey(value)).isInstanceOf(MalformedSaleException.class);
    }

    @Test
    void a_longer_one_is_malformed() {
        assertThatThrownBy(() -> new IdempotencyKey("a".repeat(65))).isInstanceOf(MalformedSaleException.class);
    }
}
