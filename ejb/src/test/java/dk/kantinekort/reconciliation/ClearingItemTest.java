package dk.kantinekort.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClearingItemTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Money HUNDRED = Money.ofKroner(100);
    private static final Money NINETY = Money.ofKroner(90);

    private final ClearingItem item = new ClearingItem(ItemKey.charge("sandbox", "K7F3A2B9C4D5"), DAY);

    @Test
    void what_the_books_and_the_bank_have_is_settled() {
        item.credit(HUNDRED, DAY);
        assertThat(item.state()).isEqualTo(ItemState.NOT_SETTLED);

        item.settle(HUNDRED, DAY.plusDays(1));
        assertThat(item.state()).isEqualTo(ItemState.AWAITING_PAYOUT);
        assertThat(item.cleared()).isEqualTo(HUNDRED);

        item.payOut(HUNDRED);
        assertThat(item.state()).isEqualTo(ItemState.SETTLED);
        assertThat(item.cleared()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_only_the_provider_knows_is_not_credited_until_the_books_follow() {
        item.settle(HUNDRED, DAY);
        item.payOut(HUNDRED);
        assertThat(item.state()).isEqualTo(ItemState.NOT_CREDITED);
        assertThat(item.cleared()).isEqualTo(HUNDRED.negated());

        item.credit(HUNDRED, DAY.plusDays(2));
        assertThat(item.state()).isEqualTo(ItemState.SETTLED);
    }

    @Test
    void another_amount_differs_by_as_much_as_the_books_have_more() {
        item.credit(HUNDRED, DAY);
        item.settle(NINETY, DAY);

        assertThat(item.state()).isEqualTo(ItemState.DIFFERS);
        assertThat(item.difference()).isEqualTo(Money.ofKroner(10));
    }

    @Test
    void a_charge_that_is_settled_twice_differs() {
        item.credit(HUNDRED, DAY);
        item.settle(HUNDRED, DAY);
        item.settle(HUNDRED, DAY);

        assertThat(item.state()).isEqualTo(ItemState.DIFFERS);
    }

    @Test
    void an_explanation_holds_as_long_as_the_difference_is_the_one_it_is_about() {
        item.credit(HUNDRED, DAY);
        item.settle(NINETY, DAY);

        assertThat(item.explain("Indsigelse", "staff:hans", Instant.EPOCH)).isTrue();
        assertThat(item.state()).isEqualTo(ItemState.EXPLAINED);

        item.settle(Money.ofKroner(5), DAY);
        assertThat(item.state()).isEqualTo(ItemState.DIFFERS);
        item.settle(Money.ofKroner(5), DAY);
        assertThat(item.state()).isEqualTo(ItemState.AWAITING_PAYOUT);
    }

    @Test
    void what_agrees_needs_no_explanation() {
        item.credit(HUNDRED, DAY);
        item.settle(HUNDRED, DAY);

        assertThat(item.explain("Indsigelse", "staff:hans", Instant.EPOCH)).isFalse();
        assertThat(item.explanation()).isEmpty();
    }
}
