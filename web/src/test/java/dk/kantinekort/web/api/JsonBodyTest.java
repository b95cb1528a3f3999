package dk.kantinekort.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void an_object_is_read() {
        assertThat(JsonBody.read(bytes("{\"navn\":\"Søren \\\"{[\"}")).getString("navn"))
                .isEqualTo("Søren \"{[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{\"a\":1}{}",
                "{'a':1}",
                "{\"a\":NaN}"
            })
    void anything_but_one_object_with_names_of_its_own_is_refused(String body) {
        assertThatThrownBy(() -> JsonBody.read(bytes(body))).isInstanceOf(JsonException.class);
    }

    @Test
    void deep_nesting_is_refused_before_it_is_built() {
        String bomb = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThatThrownBy(() -> JsonBody.read(bytes(bomb)))
                .isInstanceOf(JsonException.class)
                .hasMessage("nested too deep");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        assertThatThrownBy(() -> JsonBody.read("{\"a\":\"ø\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void a_number_beyond_all_bounds_is_refused() {
        for (String number : List.of("1".repeat(2_000), "1e" + "9".repeat(20), "0." + "1".repeat(2_000))) {
            assertThatThrownBy(() -> JsonBody.read(bytes("{\"a\":" + number + "}")))
                    .isInstanceOf(JsonException.class);
        }
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
