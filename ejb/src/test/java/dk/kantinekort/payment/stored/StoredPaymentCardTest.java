package dk.kantinekort.payment.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredPaymentCardTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final StoringOrder ORDER = new StoringOrder(
            1, "test:1", PaymentMethod.CARD, Money.ZERO, "Betalingskort", "da", new CardConsent("TOPUP", 1));
    private static final StoredCard KEPT = new StoredCard("secret", "Visa", "0019", Optional.of(YearMonth.of(2028, 2)));

    private final StoredPaymentCard card = new StoredPaymentCard(ORDER, "sandbox", 1, NOON);

    @Test
    void becomes_active_once() {
        assertThat(card.stored(KEPT, NOON)).isTrue();
        assertThat(card.stored(KEPT, NOON)).isFalse();
        assertThat(card.state()).isEqualTo(CardState.ACTIVE);
        assertThat(card.expires()).contains(YearMonth.of(2028, 2));
        assertThat(card.toString()).doesNotContain("secret");
    }

    @Test
    void becomes_active_late_after_the_window_was_given_up() {
        assertThat(card.notStored()).isTrue();
        assertThat(card.stored(KEPT, NOON)).isTrue();
    }

    @Test
    void given_up_before_it_is_stored_it_is_to_be_forgotten_once_it_is() {
        card.end(CardState.REVOKED, NOON);
        assertThat(card.isToBeForgotten()).isFalse();
        assertThat(card.stored(KEPT, NOON)).isFalse();
        assertThat(card.isToBeForgotten()).isTrue();
    }

    @Test
    void forgotten_it_has_no_token() {
        card.stored(KEPT, NOON);
        card.end(CardState.REPLACED, NOON);
        card.forgotten(NOON);
        assertThat(card.token()).isEmpty();
        assertThat(card.isToBeForgotten()).isFalse();
    }

    @Test
    void its_end_is_told_30_days_and_7_days_before_and_each_once() {
        card.stored(KEPT, NOON);
        assertThat(card.tellExpiry(30)).isTrue();
        assertThat(card.tellExpiry(30)).isFalse();
        assertThat(card.tellExpiry(7)).isTrue();
        assertThat(card.tellExpiry(30)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = CardState.class,
            names = {"REPLACED", "REVOKED"})
    void what_is_over_stays_over(CardState over) {
        card.stored(KEPT, NOON);
        card.end(over, NOON);
        card.end(CardState.REVOKED, NOON.plusSeconds(1));
        assertThat(card.state()).isEqualTo(over);
        assertThat(over.next()).isEmpty();
    }
}
