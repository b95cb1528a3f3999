package dk.kantinekort.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.money.Money;
import org.junit.jupiter.api.Test;

class LedgerAccountTest {

    private final LedgerAccount account = new LedgerAccount(AccountKind.CUSTOMER, "customer:x");

    @Test
    void a_customer_begins_with_nothing_and_has_what_was_posted() {
        account.post(Money.ofKroner(50), false);
        account.post(Money.ofKroner(-20), false);

        assertThat(account.balance()).isEqualTo(Money.ofKroner(30));
        assertThat(account.movements()).isEqualTo(2);
    }

    @Test
    void the_last_oere_can_be_spent_and_not_one_more() {
        account.post(Money.ofKroner(50), false);
        account.post(Money.ofKroner(-50), false);

        assertThatThrownBy(() -> account.post(Money.ofOere(-1), false))
                .isInstanceOfSatisfying(InsufficientBalanceException.class, refused -> assertThat(refused.balance())
                        .isEqualTo(Money.ZERO));
        assertThat(account.balance()).isEqualTo(Money.ZERO);
        assertThat(account.movements()).isEqualTo(2);
    }

    @Test
    void what_has_happened_already_may_overdraw_and_deposits_are_taken_while_below_zero() {
        account.post(Money.ofKroner(-30), true);
        account.post(Money.ofKroner(10), false);

        assertThat(account.balance()).isEqualTo(Money.ofKroner(-20));
        assertThatThrownBy(() -> account.post(Money.ofKroner(-1), false))
                .isInstanceOf(InsufficientBalanceException.class);
    }

    @Test
    void only_customers_keep_a_balance() {
        assertThat(account.keepsBalance()).isTrue();
        assertThat(new LedgerAccount(AccountKind.SALES, "sales:x").keepsBalance())
                .isFalse();
    }
}
