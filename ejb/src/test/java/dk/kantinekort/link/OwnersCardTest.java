package dk.kantinekort.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnersCardTest {

    private static final OwnersCard CARD = new OwnersCard("SV1O01", 1);

    @Test
    void small_letters_blanks_and_a_zero_for_an_o_are_put_right() {
        for (String typed : new String[] {"SV1O01", "sv1o01", " SV1 O01 ", "SV1001", "sv10o1"}) {
            assertThat(CARD.isTyped(typed)).as(typed).isTrue();
        }
    }

    @Test
    void another_number_or_none_is_not_the_cards() {
        for (String typed : new String[] {"", " ", "SV1O0", "SV1O011", "SV1I01", "%", "SV1O0\u0661"}) {
            assertThat(CARD.isTyped(typed)).as(typed).isFalse();
        }
    }
}
