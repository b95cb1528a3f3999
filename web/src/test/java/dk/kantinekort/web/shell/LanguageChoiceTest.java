package dk.kantinekort.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    @Test
    void the_choice_leaves_the_address_and_the_rest_stays() {
        assertThat(LanguageChoice.withoutChoice("konto=a&sprog=en&fra=2026-01-01"))
                .isEqualTo("?konto=a&fra=2026-01-01");
        assertThat(LanguageChoice.withoutChoice("sprog=en")).isEmpty();
    }

    @Test
    void what_is_no_language_of_ours_is_danish() {
        assertThat(Language.spoken("en")).isEqualTo(Locale.ENGLISH);
        assertThat(Language.spoken("\r\nSet-Cookie: x")).isEqualTo(Language.DANISH);
    }
}
