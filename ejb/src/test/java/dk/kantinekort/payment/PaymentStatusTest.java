package dk.kantinekort.payment;

import static dk.kantinekort.payment.PaymentStatus.AUTHORISED;
import static dk.kantinekort.payment.PaymentStatus.COMPLETED;
import static dk.kantinekort.payment.PaymentStatus.DECLINED;
import static dk.kantinekort.payment.PaymentStatus.DISCREPANCY;
import static dk.kantinekort.payment.PaymentStatus.FOR_STAFF;
import static dk.kantinekort.payment.PaymentStatus.PENDING;
import static dk.kantinekort.payment.PaymentStatus.RESERVED;
import static dk.kantinekort.payment.PaymentStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStatusTest {

    private static final Map<PaymentStatus, Set<PaymentStatus>> ALLOWED = Map.of(
            RESERVED, Set.of(PENDING, AUTHORISED, UNKNOWN, FOR_STAFF, COMPLETED, DECLINED, DISCREPANCY),
            PENDING, Set.of(AUTHORISED, UNKNOWN, FOR_STAFF, COMPLETED, DECLINED, DISCREPANCY),
            AUTHORISED, Set.of(UNKNOWN, FOR_STAFF, COMPLETED, DECLINED, DISCREPANCY),
            UNKNOWN, Set.of(PENDING, AUTHORISED, FOR_STAFF, COMPLETED, DECLINED, DISCREPANCY),
            FOR_STAFF, Set.of(COMPLETED, DECLINED, DISCREPANCY),
            COMPLETED, Set.of(),
            DECLINED, Set.of(COMPLETED, DISCREPANCY),
            DISCREPANCY, Set.of(COMPLETED, DECLINED));

    @ParameterizedTest
    @EnumSource
    void every_status_is_in_the_table_and_leads_where_it_says(PaymentStatus status) {
        assertThat(status.next()).isEqualTo(ALLOWED.get(status));
    }

    @ParameterizedTest
    @EnumSource
    void every_open_status_can_end_and_no_ended_one_opens_again(PaymentStatus status) {
        boolean opens = status.next().stream().anyMatch(PaymentStatus::isOpen);
        if (status.isOpen()) {
            assertThat(status.next()).containsAll(List.of(COMPLETED, DECLINED, DISCREPANCY, FOR_STAFF));
        } else {
            assertThat(opens).isFalse();
        }
    }

    @Test
    void nothing_leads_back_to_reserved() {
        assertThat(PaymentStatus.values()).noneMatch(status -> status.next().contains(RESERVED));
    }
}
