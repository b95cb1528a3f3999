package dk.kantinekort.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CardStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

    @Test
    void a_card_ends_once_and_never_works_again() {
        assertThat(CardStatus.ACTIVE.next()).containsExactlyInAnyOrder(CardStatus.REPLACED, CardStatus.CLOSED);
        assertThat(CardStatus.REPLACED.next()).isEmpty();
        assertThat(CardStatus.CLOSED.next()).isEmpty();
    }

    @Test
    void a_card_that_has_ended_is_not_ended_again() {
        Card card = new Card(new CardNumber("SV1001"), 1, NOW);
        card.end(CardStatus.REPLACED, NOW);

        assertThat(card.status()).isEqualTo(CardStatus.REPLACED);
        assertThatThrownBy(() -> card.end(CardStatus.CLOSED, NOW)).isInstanceOf(IllegalStateException.class);
    }
}
