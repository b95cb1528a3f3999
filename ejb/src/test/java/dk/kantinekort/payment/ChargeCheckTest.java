package dk.kantinekort.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.ChargeRecords.ProviderCharge;
import dk.kantinekort.shared.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChargeCheckTest {

    private static final List<ProviderCharge> ONE = List.of(new ProviderCharge("A1", Money.ofKroner(10)));

    @Test
    void a_charge_is_booked_when_its_payment_is_completed_and_may_wait_while_it_is_undecided() {
        assertThat(ChargeCheck.countUnbooked(ONE, Map.of("A1", PaymentStatus.COMPLETED)))
                .isZero();
        assertThat(ChargeCheck.countUnbooked(ONE, Map.of("A1", PaymentStatus.UNKNOWN)))
                .isZero();
        assertThat(ChargeCheck.countUnbooked(ONE, Map.of("A1", PaymentStatus.FOR_STAFF)))
                .isZero();
    }

    @Test
    void a_charge_of_a_declined_or_unheard_of_payment_is_unbooked() {
        assertThat(ChargeCheck.countUnbooked(ONE, Map.of("A1", PaymentStatus.DECLINED)))
                .isOne();
        assertThat(ChargeCheck.countUnbooked(ONE, Map.of("A1", PaymentStatus.DISCREPANCY)))
                .isOne();
        assertThat(ChargeCheck.countUnbooked(ONE, Map.of())).isOne();
    }

    @Test
    void a_second_charge_of_one_payment_is_unbooked() {
        List<ProviderCharge> twice = List.of(ONE.get(0), ONE.get(0));
        assertThat(ChargeCheck.countUnbooked(twice, Map.of("A1", PaymentStatus.COMPLETED)))
                .isOne();
        assertThat(ChargeCheck.countUnbooked(twice, Map.of("A1", PaymentStatus.DECLINED)))
                .isEqualTo(2);
    }

    @Test
    void a_completed_payment_without_a_charge_is_found() {
        assertThat(ChargeCheck.countUncharged(ONE, Map.of("A1", PaymentStatus.COMPLETED)))
                .isZero();
        assertThat(ChargeCheck.countUncharged(ONE, Map.of("B2", PaymentStatus.COMPLETED)))
                .isOne();
        assertThat(ChargeCheck.countUncharged(ONE, Map.of("B2", PaymentStatus.PENDING)))
                .isZero();
    }
}
