package dk.kantinekort.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferTest {

    @Test
    void money_moves_by_positive_amounts_between_two_accounts() {
        assertThatThrownBy(() -> new Transfer(1, 2, Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transfer(1, 2, Money.ofOere(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transfer(1, 1, Money.ofOere(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_moves_something() {
        assertThatThrownBy(() -> new EntryDraft(EntryKind.DEPOSIT, "x", "x", "", "system", List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
