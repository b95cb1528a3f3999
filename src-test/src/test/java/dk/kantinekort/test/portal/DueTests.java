package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.due.DueItems;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.due.LeaseLostException;
import dk.kantinekort.shared.id.PublicId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Due work in a real database: done once, whoever claims it, and never held up by one piece that fails. */
interface DueTests extends InPortal {

    @Test
    default void work_of_which_one_piece_always_fails_is_done_all_but_that_piece() {
        String run = PublicId.next();
        int overdue = overdue();
        List<String> good = plan(run, 20, sandbox().now().plusSeconds(30));
        String poison = "poison-" + run;
        bean(DueWork.class)
                .plan(DueHandlerUnderTest.KIND, poison, sandbox().now().plusSeconds(20));
        try {
            sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(3)));

            assertThat(good).allMatch(subject -> times(subject) == 1);
            assertThat(times(poison)).isEqualTo(5);
            assertThat(overdue()).isEqualTo(overdue + 1);
        } finally {
            bean(DueWork.class).drop(DueHandlerUnderTest.KIND, poison);
        }
        assertThat(overdue()).isEqualTo(overdue);
    }

    @Test
    default void many_who_claim_at_once_do_every_piece_once() throws Exception {
        Instant now = sandbox().now();
        List<String> subjects = plan(PublicId.next(), 60, now.minusSeconds(1));

        AtOnce.run(4, () -> bean(DueWork.class).runUntil(now));
        sandbox().advanceTo(sandbox().now().plusSeconds(1));

        assertThat(subjects).allMatch(subject -> times(subject) == 1);
    }

    @Test
    default void work_that_hangs_holds_up_no_work_of_another_kind() throws Exception {
        String slow = PublicId.next();
        String subject = PublicId.next();
        Hanging hanging = bean(SlowWorkUnderTest.class).at(slow);
        try {
            bean(DueWork.class).plan(SlowWorkUnderTest.KIND, slow, sandbox().now());
            Eventually.holds(() -> hanging.waiting() == 1);

            bean(DueWork.class)
                    .plan(DueHandlerUnderTest.KIND, subject, sandbox().now());

            Eventually.holds(() -> times(subject) == 1);
        } finally {
            hanging.release();
        }
    }

    @Test
    default void the_test_clock_goes_on_when_what_was_due_before_is_done_whoever_does_it() throws Exception {
        Instant now = sandbox().now();
        String slow = PublicId.next();
        String later = PublicId.next();
        Hanging hanging = bean(SlowWorkUnderTest.class).at(slow);
        bean(DueWork.class).plan(SlowWorkUnderTest.KIND, slow, now);
        Eventually.holds(() -> hanging.waiting() == 1);
        bean(DueWork.class).plan(DueHandlerUnderTest.KIND, later, now.plus(Duration.ofHours(1)));

        List<Future<?>> advance = AtOnce.begin(1, () -> sandbox().advanceTo(now.plus(Duration.ofHours(2))));
        boolean ahead = isReached(now.plus(Duration.ofMinutes(30)));
        hanging.release();
        AtOnce.finish(advance);

        assertThat(ahead).isFalse();
        assertThat(times(later)).isEqualTo(1);
    }

    @Test
    default void the_test_clock_waits_for_what_falls_due_on_the_way_and_is_in_other_hands() throws Exception {
        Instant now = sandbox().now();
        String subject = PublicId.next();
        DueItems items = bean(DueItems.class);
        items.plan(DueHandlerUnderTest.KIND, subject, now.plus(Duration.ofHours(1)));
        DueTask held = claim(items, subject, now.plus(Duration.ofHours(1)));

        List<Future<?>> advance = AtOnce.begin(1, () -> sandbox().advanceTo(now.plus(Duration.ofHours(2))));
        boolean ahead = isReached(now.plus(Duration.ofMinutes(90)));
        items.done(held);
        AtOnce.finish(advance);

        assertThat(ahead).isFalse();
    }

    /** Looks for half a second, in which the clock would have got there. */
    private boolean isReached(Instant time) {
        long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
        while (System.nanoTime() < end) {
            if (sandbox().now().isAfter(time)) {
                return true;
            }
        }
        return false;
    }

    @Test
    default void who_has_lost_the_claim_writes_nothing() {
        String subject = PublicId.next();
        Instant when = sandbox().now().plus(Duration.ofHours(1));
        DueItems items = bean(DueItems.class);
        items.plan(DueHandlerUnderTest.KIND, subject, when);
        DueTask slept = claim(items, subject, when);

        items.plan(DueHandlerUnderTest.KIND, subject, when);

        assertThatThrownBy(() -> InTransaction.call(() -> {
                    bean(DueWork.class).confirm(slept);
                    return null;
                }))
                .isInstanceOf(LeaseLostException.class);
        items.done(slept);
        assertThat(claim(items, subject, when).fence()).isGreaterThan(slept.fence());
        bean(DueWork.class).drop(DueHandlerUnderTest.KIND, subject);
    }

    @Test
    default void what_waits_keeps_its_time_and_its_claim_when_a_node_starts() {
        String subject = PublicId.next();
        Instant when = sandbox().now().plus(Duration.ofHours(1));
        DueItems items = bean(DueItems.class);
        bean(DueWork.class).planIfAbsent(DueHandlerUnderTest.KIND, subject, when);
        DueTask held = claim(items, subject, when);

        bean(DueWork.class).planIfAbsent(DueHandlerUnderTest.KIND, subject, when.plusSeconds(60));

        assertThat(items.renew(held)).isTrue();
        items.done(held);
        bean(DueWork.class).planIfAbsent(DueHandlerUnderTest.KIND, subject, when);
        assertThat(claim(items, subject, when).dueAt()).isEqualTo(when);
        bean(DueWork.class).drop(DueHandlerUnderTest.KIND, subject);
    }

    @Test
    default void nodes_that_start_at_once_plan_the_same_once() throws Exception {
        Instant when = sandbox().now().plus(Duration.ofHours(1));
        for (int round = 0; round < 5; round++) {
            String subject = PublicId.next();
            AtOnce.run(4, () -> bean(DueWork.class).planIfAbsent(DueHandlerUnderTest.KIND, subject, when));
            bean(DueWork.class).drop(DueHandlerUnderTest.KIND, subject);
        }
    }

    /** Claims whatever is due until then, and lets go of all but the one. */
    private static DueTask claim(DueItems items, String subject, Instant when) {
        List<DueTask> claimed = items.claim(when, DueHandlerUnderTest.KIND, 100);
        claimed.stream()
                .filter(task -> !task.subject().equals(subject))
                .forEach(task -> items.again(task, task.dueAt()));
        return claimed.stream()
                .filter(task -> task.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<String> plan(String run, int count, Instant when) {
        List<String> subjects =
                IntStream.range(0, count).mapToObj(i -> run + "-" + i).toList();
        subjects.forEach(subject -> bean(DueWork.class).plan(DueHandlerUnderTest.KIND, subject, when));
        return subjects;
    }

    private int overdue() {
        return sandbox().books().getInt("dueOverdue");
    }

    private int times(String subject) {
        return bean(DueHandlerUnderTest.class).times(subject);
    }
}
