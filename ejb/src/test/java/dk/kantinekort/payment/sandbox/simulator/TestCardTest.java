package dk.kantinekort.payment.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestCardTest {

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_number_with_and_without_spaces_and_by_its_name(TestCard card) {
        assertThat(TestCard.numbered(card.printedNumber())).contains(card);
        assertThat(TestCard.numbered(card.printedNumber().replace(" ", ""))).contains(card);
        assertThat(TestCard.named(card.cardName())).contains(card);
        assertThat(TestCard.named(card.name())).contains(card);
    }

    @ParameterizedTest
    @EnumSource
    void has_a_number_whose_check_digit_is_right(TestCard card) {
        String digits = card.printedNumber().replace(" ", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        assertThat(sum % 10).isZero();
    }

    @Test
    void another_number_is_no_test_card() {
        assertThat(TestCard.numbered("4571000000000018")).isEmpty();
        assertThat(TestCard.numbered("")).isEmpty();
    }
}
