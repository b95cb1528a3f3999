package dk.kantinekort.web.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.PaymentMethod;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepositTextsTest {

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("dk.kantinekort.web.deposit.text", Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_of_a_decline_says_why_that_no_money_was_taken_and_what_to_do(DeclineReason reason) {
        String key = reason.name().toLowerCase(Locale.ROOT);
        assertThat(texts("da").getString("deposit.why." + key)).contains("Der er ikke trukket penge");
        assertThat(texts("en").getString("deposit.why." + key)).contains("No money was taken");
        assertThat(texts("da").getString("deposit.advice." + key)).isNotBlank();
        assertThat(texts("en").getString("deposit.advice." + key)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_method_has_a_name(PaymentMethod method) {
        assertThat(texts("da").getString("deposit.method." + method)).isNotBlank();
        assertThat(texts("en").getString("deposit.method." + method)).isNotBlank();
    }
}
