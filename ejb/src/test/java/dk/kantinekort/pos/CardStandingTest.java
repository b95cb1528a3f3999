package dk.kantinekort.pos;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.card.CardStatus;
import dk.kantinekort.shared.money.Money;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardStandingTest {

    private static final Money LUNCH = Money.ofKroner(30);
    private static final Money PLENTY = Money.ofKroner(500);
    private static final Optional<Money> LIMIT = Optional.of(Money.ofKroner(50));

    @Test
    void a_card_with_nothing_against_it_buys() {
        assertThat(standing(CardStatus.ACTIVE, false, true, PLENTY, Money.ZERO, false)
                        .refusal(LUNCH))
                .isEmpty();
    }

    @Test
    void a_meal_that_was_had_is_the_contracts_limit() {
        assertThat(SaleRefusal.MEAL_HAD.code()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void of_several_reasons_the_first_in_the_contracts_order_is_given() {
        Money broke = Money.ZERO;
        Money spent = Money.ofKroner(50);
        assertRefused(SaleRefusal.CARD_REPLACED, standing(CardStatus.REPLACED, true, false, broke, spent, true));
        assertRefused(SaleRefusal.CARD_CLOSED, standing(CardStatus.CLOSED, true, false, broke, spent, true));
        assertRefused(SaleRefusal.CARD_BLOCKED, standing(CardStatus.ACTIVE, true, false, broke, spent, true));
        assertRefused(SaleRefusal.UNIT_NOT_ALLOWED, standing(CardStatus.ACTIVE, false, false, broke, spent, true));
        assertRefused(SaleRefusal.INSUFFICIENT_BALANCE, standing(CardStatus.ACTIVE, false, true, broke, spent, true));
        assertRefused(SaleRefusal.LIMIT_EXCEEDED, standing(CardStatus.ACTIVE, false, true, PLENTY, spent, true));
        assertRefused(
                SaleRefusal.PRODUCT_NOT_ALLOWED, standing(CardStatus.ACTIVE, false, true, PLENTY, Money.ZERO, true));
    }

    @Test
    void the_whole_balance_can_be_spent_but_not_an_oere_more() {
        CardStanding standing = standing(CardStatus.ACTIVE, false, true, LUNCH, Money.ZERO, false);
        assertThat(standing.refusal(LUNCH)).isEmpty();
        assertThat(standing.refusal(LUNCH.plus(Money.ofOere(1)))).contains(SaleRefusal.INSUFFICIENT_BALANCE);
    }

    @Test
    void the_day_limit_can_be_reached_but_not_passed() {
        CardStanding standing = standing(CardStatus.ACTIVE, false, true, PLENTY, Money.ofKroner(20), false);
        assertThat(standing.refusal(LUNCH)).isEmpty();
        assertThat(standing.refusal(LUNCH.plus(Money.ofOere(1)))).contains(SaleRefusal.LIMIT_EXCEEDED);
    }

    @Test
    void the_contract_names_the_refusals_in_this_order() {
        assertThat(Stream.of(SaleRefusal.values()).map(SaleRefusal::code).distinct())
                .containsExactly(
                        "CARD_UNKNOWN",
                        "CARD_REPLACED",
                        "CARD_CLOSED",
                        "CARD_BLOCKED",
                        "UNIT_NOT_ALLOWED",
                        "INSUFFICIENT_BALANCE",
                        "LIMIT_EXCEEDED",
                        "PRODUCT_NOT_ALLOWED");
    }

    private static void assertRefused(SaleRefusal refusal, CardStanding standing) {
        assertThat(standing.refusal(LUNCH)).contains(refusal);
    }

    private static CardStanding standing(
            CardStatus status, boolean blocked, boolean allowed, Money balance, Money spent, boolean productBlocked) {
        return new CardStanding(status, blocked, allowed, balance, spent, LIMIT, productBlocked);
    }
}
