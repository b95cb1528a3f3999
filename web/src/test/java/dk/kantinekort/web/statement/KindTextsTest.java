package dk.kantinekort.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.ledger.EntryKind;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTextsTest {

    @ParameterizedTest
    @EnumSource
    void every_kind_of_entry_has_a_text(EntryKind kind) {
        for (String language : new String[] {"da", "en"}) {
            ResourceBundle texts =
                    ResourceBundle.getBundle("dk.kantinekort.web.statement.text", Locale.forLanguageTag(language));
            assertThat(texts.getString("statement.kind." + kind)).isNotBlank();
        }
    }
}
