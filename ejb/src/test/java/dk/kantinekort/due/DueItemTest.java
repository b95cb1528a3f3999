package dk.kantinekort.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueItemTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final DueItem item = new DueItem("test", "A1", NOON);

    @Test
    void a_later_claim_voids_the_earlier_one() {
        DueTask slept = item.claim(NOON.plus(LEASE));
        DueTask next = item.claim(NOON.plus(LEASE).plus(LEASE));
        assertThat(item.isHeldBy(slept)).isFalse();
        assertThat(item.isHeldBy(next)).isTrue();
    }

    @Test
    void planning_anew_voids_the_claim_under_way_so_that_the_work_is_done_once_more() {
        DueTask task = item.claim(NOON.plus(LEASE));
        item.plan(NOON.plusSeconds(5));
        assertThat(item.isHeldBy(task)).isFalse();
        assertThat(item.state()).isEqualTo(DueState.WAITING);
    }

    @Test
    void a_fault_puts_it_off_longer_each_time() {
        item.fail("broken", NOON, Optional.empty());
        assertThat(item.dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        item.fail("broken", NOON.plus(Duration.ofMinutes(1)), Optional.empty());
        assertThat(item.dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(6)));
    }

    @Test
    void the_fifth_fault_in_a_row_leaves_it_stuck_with_its_reason() {
        for (int i = 1; i < DueItem.MOST_FAULTS; i++) {
            item.fail("broken", NOON, Optional.empty());
            assertThat(item.state()).isEqualTo(DueState.WAITING);
        }
        item.fail("broken at last", NOON, Optional.empty());
        assertThat(item.state()).isEqualTo(DueState.STUCK);
        assertThat(item.lastFault()).isEqualTo("broken at last");
    }

    @Test
    void work_that_recurs_is_never_stuck_but_waits_for_its_next_time_with_its_faults() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        for (int i = 1; i <= DueItem.MOST_FAULTS + 1; i++) {
            item.fail("broken", NOON, Optional.of(tomorrow));
        }
        assertThat(item.state()).isEqualTo(DueState.WAITING);
        assertThat(item.dueAt()).isEqualTo(tomorrow);
        assertThat(item.lastFault()).isEqualTo("broken");
    }

    @Test
    void a_run_that_went_well_clears_earlier_faults() {
        item.fail("broken", NOON, Optional.empty());
        item.plan(NOON.plus(Duration.ofDays(1)));
        item.fail("broken", NOON.plus(Duration.ofDays(1)), Optional.empty());
        assertThat(item.dueAt()).isEqualTo(NOON.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(1)));
    }
}
