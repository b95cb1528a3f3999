package dk.kantinekort.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0,00",
                "5|0,05",
                "-5|-0,05",
                "-150|-1,50",
                "123450|1.234,50",
                "100000000|1.000.000,00",
                "-9223372036854775808|-92.233.720.368.547.758,08",
            })
    void danes_write_comma_for_decimals_and_point_for_thousands(long oere, String written) {
        assertThat(Money.ofOere(oere).format(DANISH)).isEqualTo(written);
    }

    @Test
    void english_has_them_the_other_way_round() {
        assertThat(Money.ofOere(123_450).format(Locale.ENGLISH)).isEqualTo("1,234.50");
    }

    @Test
    void amounts_are_added_to_the_oere() {
        assertThat(Money.ofKroner(3).plus(Money.ofOere(5)).minus(Money.ofKroner(4)))
                .isEqualTo(Money.ofOere(-95));
    }

    @Test
    void what_does_not_fit_is_a_fault_and_never_wraps_round() {
        Money most = Money.ofOere(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Money.ofOere(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofOere(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofKroner(Long.MAX_VALUE / 10)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void zero_is_neither_positive_nor_negative() {
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ofOere(-1).isLessThan(Money.ZERO)).isTrue();
        assertThat(Money.ofOere(1).isMoreThan(Money.ZERO)).isTrue();
    }
}
