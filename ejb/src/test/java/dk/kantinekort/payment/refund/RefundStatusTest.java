package dk.kantinekort.payment.refund;

import static dk.kantinekort.payment.refund.RefundStatus.COMPLETED;
import static dk.kantinekort.payment.refund.RefundStatus.DECLINED;
import static dk.kantinekort.payment.refund.RefundStatus.FOR_STAFF;
import static dk.kantinekort.payment.refund.RefundStatus.PAID_AFTER_ALL;
import static dk.kantinekort.payment.refund.RefundStatus.PENDING;
import static dk.kantinekort.payment.refund.RefundStatus.REJECTED;
import static dk.kantinekort.payment.refund.RefundStatus.REQUESTED;
import static dk.kantinekort.payment.refund.RefundStatus.RESERVED;
import static dk.kantinekort.payment.refund.RefundStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundStatusTest {

    private static final Map<RefundStatus, Set<RefundStatus>> ALLOWED = Map.of(
            REQUESTED, Set.of(RESERVED, REJECTED),
            RESERVED, Set.of(PENDING, UNKNOWN, FOR_STAFF, COMPLETED, DECLINED),
            PENDING, Set.of(UNKNOWN, FOR_STAFF, COMPLETED, DECLINED),
            UNKNOWN, Set.of(PENDING, FOR_STAFF, COMPLETED, DECLINED),
            FOR_STAFF, Set.of(COMPLETED, DECLINED),
            COMPLETED, Set.of(),
            DECLINED, Set.of(PAID_AFTER_ALL),
            PAID_AFTER_ALL, Set.of(),
            REJECTED, Set.of());

    @ParameterizedTest
    @EnumSource
    void every_status_is_in_the_table_and_leads_where_it_says(RefundStatus status) {
        assertThat(status.next()).isEqualTo(ALLOWED.get(status));
    }

    @ParameterizedTest
    @EnumSource
    void money_that_is_set_aside_always_ends_with_the_payer_or_on_the_account(RefundStatus status) {
        if (status.isUnderWay()) {
            assertThat(status.next()).contains(COMPLETED, DECLINED);
        }
        assertThat(status.isSettled()).isEqualTo(!status.isUnderWay() && status != REQUESTED);
    }
}
