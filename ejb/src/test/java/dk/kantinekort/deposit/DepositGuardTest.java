package dk.kantinekort.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepositGuardTest {

    private static final Instant END = Instant.parse("2026-11-02T10:10:00Z");
    private static final Instant BEFORE = END.minusMillis(1);

    private final DepositGuard guard = new DepositGuard(new SameDeposit(1, 2, Money.ofKroner(300)), 7, END);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECLINED")
    void holds_for_its_time(PaymentStatus status) {
        assertThat(guard.isHeld(status, BEFORE)).isTrue();
    }

    @Test
    void a_deposit_that_took_no_money_does_not_count() {
        assertThat(guard.isHeld(PaymentStatus.DECLINED, BEFORE)).isFalse();
    }

    @Test
    void after_its_time_it_holds_only_while_nobody_knows() {
        assertThat(guard.isHeld(PaymentStatus.COMPLETED, END)).isFalse();
        assertThat(guard.isHeld(PaymentStatus.PENDING, END)).isFalse();
        assertThat(guard.isHeld(PaymentStatus.UNKNOWN, END)).isTrue();
    }
}
