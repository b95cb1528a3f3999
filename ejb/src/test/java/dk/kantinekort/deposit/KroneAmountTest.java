package dk.kantinekort.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KroneAmountTest {

    @Test
    void reads_whole_kroner() {
        assertThat(KroneAmount.parse("200")).contains(Money.ofKroner(200));
        assertThat(KroneAmount.parse("  50 ")).contains(Money.ofKroner(50));
        assertThat(KroneAmount.parse("0")).contains(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100,00",
                "1.5",
                "-1",
                "+1",
                "1e9",
                "NaN",
                "9223372036854775808",
                "２００",
                "٢٠٠",
                "1 000",
                "1.000",
                "200 kr",
                "0x10",
                ""
            })
    void refuses_anything_else(String typed) {
        assertThat(KroneAmount.parse(typed)).isEmpty();
    }
}
