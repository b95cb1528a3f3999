package dk.kantinekort.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedValuesTest {

    @Test
    void what_was_typed_is_kept() {
        assertThat(TypedValues.of(Map.of("form:amount", new String[] {"200"}))).containsExactly("200");
    }

    @Test
    void secrets_ticks_and_what_the_framework_added_are_not() {
        Map<String, String[]> sent = Map.of(
                "jakarta.faces.ViewState", new String[] {"-12:34"},
                "form", new String[] {"form"},
                "form_SUBMIT", new String[] {"1"},
                "form:accepted", new String[] {"on"},
                "form:cpr", new String[] {"0101800001"},
                "form:cardNumber", new String[] {"4571"},
                "form:name", new String[] {"x".repeat(501)},
                "form:empty", new String[] {" "});
        assertThat(TypedValues.of(sent)).isEmpty();
    }
}
