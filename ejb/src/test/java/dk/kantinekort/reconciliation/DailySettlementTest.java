package dk.kantinekort.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DailySettlementTest {

    @Test
    void comes_each_morning_by_the_danish_clock() {
        assertThat(DailySettlement.next(Instant.parse("2026-11-23T04:29:59Z")))
                .isEqualTo(Instant.parse("2026-11-23T04:30:00Z"));
        assertThat(DailySettlement.next(Instant.parse("2026-11-23T04:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T04:30:00Z"));
        assertThat(DailySettlement.next(Instant.parse("2026-07-01T03:30:00Z")))
                .isEqualTo(Instant.parse("2026-07-02T03:30:00Z"));
    }
}
