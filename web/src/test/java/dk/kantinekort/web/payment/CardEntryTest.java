package dk.kantinekort.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 31);
    private static final String NUMBER = "4571 0000 0000 0019";

    @Test
    void a_test_card_filled_in_as_it_should_be_has_no_faults() {
        assertThat(new CardEntry("Anna", NUMBER, "08/27", "123").faults(TODAY)).isEmpty();
    }

    @Test
    void an_empty_form_names_every_field_in_its_order() {
        assertThat(new CardEntry("", "", "", "").faults(TODAY).keySet())
                .containsExactly("holder", "number", "expiry", "cvc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/28", "00/28", "8/28", "0828", "08-28", "08/2028"})
    void refuses_what_is_no_month_and_year(String expiry) {
        assertThat(new CardEntry("Anna", NUMBER, expiry, "123").faults(TODAY))
                .containsEntry("expiry", "payment.fault.expiry");
    }

    @Test
    void refuses_a_month_that_has_passed() {
        assertThat(new CardEntry("Anna", NUMBER, "07/27", "123").faults(TODAY))
                .containsEntry("expiry", "payment.fault.expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "1234", "abc", "１２３"})
    void refuses_what_are_not_three_digits(String cvc) {
        assertThat(new CardEntry("Anna", NUMBER, "08/28", cvc).faults(TODAY)).containsOnlyKeys("cvc");
    }
}
