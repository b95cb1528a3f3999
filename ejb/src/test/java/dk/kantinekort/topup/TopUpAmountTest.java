package dk.kantinekort.topup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.deposit.DepositLimits;
import dk.kantinekort.shared.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopUpAmountTest {

    private static final AgreementTerms TERMS = new AgreementTerms(Money.ofKroner(200), Money.ofKroner(50), false);

    /** 10 to 1,000 kr a deposit, 5,000 kr on the account. */
    @ParameterizedTest
    @CsvSource({
        "0,20000",
        "-500,20000",
        "480000,20000",
        "480001,19900",
        "498950,1000",
        "498951,1000",
        "499001,0",
        "600000,0"
    })
    void is_cut_to_the_cap_in_whole_kroner_or_skipped(long mayStandOere, long expectedOere) {
        Optional<Money> amount = TopUpAmount.of(TERMS, Money.ofOere(mayStandOere), new DepositLimits(10, 1_000, 5_000));
        assertThat(amount.orElse(Money.ZERO).oere()).isEqualTo(expectedOere);
    }

    @Test
    void is_cut_to_the_most_that_a_deposit_may_be_by_now() {
        assertThat(TopUpAmount.of(TERMS, Money.ZERO, new DepositLimits(10, 150, 5_000)))
                .contains(Money.ofKroner(150));
    }

    @Test
    void what_stands_at_the_threshold_is_not_under_it() {
        assertThat(TERMS.isUnder(Money.ofOere(4_999))).isTrue();
        assertThat(TERMS.isUnder(Money.ofOere(5_000))).isFalse();
    }
}
