package dk.kantinekort.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.ChargeRecords.ProviderCharge;
import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundCheckTest {

    private static final List<ProviderCharge> ONE = List.of(new ProviderCharge("F1", Money.ofKroner(10)));

    private static final Set<RefundStatus> PAID_BACK = Set.of(RefundStatus.COMPLETED, RefundStatus.PAID_AFTER_ALL);

    @ParameterizedTest
    @EnumSource
    void what_the_provider_paid_back_must_be_paid_back_or_under_way_here(RefundStatus status) {
        boolean expected = PAID_BACK.contains(status) || status.isUnderWay();
        assertThat(RefundCheck.countUnknown(ONE, ours(status, 10))).isEqualTo(expected ? 0 : 1);
    }

    @Test
    void one_of_another_amount_or_made_twice_or_never_asked_for_is_unknown() {
        assertThat(RefundCheck.countUnknown(ONE, ours(RefundStatus.COMPLETED, 11)))
                .isOne();
        assertThat(RefundCheck.countUnknown(List.of(ONE.get(0), ONE.get(0)), ours(RefundStatus.COMPLETED, 10)))
                .isOne();
        assertThat(RefundCheck.countUnknown(ONE, Map.of())).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_paid_back_here_the_provider_must_know(RefundStatus status) {
        assertThat(RefundCheck.countUnmade(List.of(), ours(status, 10))).isEqualTo(PAID_BACK.contains(status) ? 1 : 0);
        assertThat(RefundCheck.countUnmade(ONE, ours(status, 10))).isZero();
    }

    private static Map<String, RefundRecord> ours(RefundStatus status, int kroner) {
        return Map.of("F1", new RefundRecord("F1", "P1", "sandbox", kroner * 100L, status, Instant.EPOCH));
    }
}
