package dk.kantinekort.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.money.Money;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettlementTest {

    @Test
    void one_giver_pays_several_takers() {
        assertThat(Settlement.between(changes(Map.of(1L, -300L, 2L, 100L, 3L, 200L))))
                .containsExactly(transfer(1, 2, 100), transfer(1, 3, 200));
    }

    @Test
    void several_givers_fill_one_taker() {
        assertThat(Settlement.between(changes(Map.of(1L, 300L, 2L, -100L, 3L, -200L))))
                .containsExactly(transfer(2, 1, 100), transfer(3, 1, 200));
    }

    @Test
    void the_transfers_bring_about_exactly_the_changes() {
        Map<Long, Long> wanted = Map.of(1L, -70L, 2L, -50L, 3L, 0L, 4L, 20L, 5L, 100L);
        List<Transfer> transfers = Settlement.between(changes(wanted));

        wanted.forEach((account, change) -> assertThat(sum(transfers, account)).isEqualTo(change));
    }

    @Test
    void changes_that_do_not_sum_to_zero_are_refused() {
        assertThatThrownBy(() -> Settlement.between(changes(Map.of(1L, -300L, 2L, 299L))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Settlement.between(changes(Map.of(1L, 1L))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SortedMap<Long, Money> changes(Map<Long, Long> oere) {
        SortedMap<Long, Money> changes = new TreeMap<>();
        oere.forEach((account, amount) -> changes.put(account, Money.ofOere(amount)));
        return changes;
    }

    private static Transfer transfer(long from, long to, long oere) {
        return new Transfer(from, to, Money.ofOere(oere));
    }

    private static long sum(List<Transfer> transfers, long account) {
        return transfers.stream()
                .mapToLong(transfer -> transfer.toAccountId() == account
                        ? transfer.amount().oere()
                        : transfer.fromAccountId() == account
                                ? -transfer.amount().oere()
                                : 0)
                .sum();
    }
}
