package dk.kantinekort.subscription;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.stored.JointSending;
import dk.kantinekort.payment.stored.ReservedCharge;
import dk.kantinekort.shared.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sends what is reserved, a few charges at a time, and has the answers recorded before the claims on the work run out, however long
 * the provider takes. What another node has by then, or whose subscription was changed, is not sent.
 */
@ApplicationScoped
public class BatchSending {

    /** Leaves lines to the provider free for everybody else. */
    private static final int AT_ONCE = 3;

    private static final int SLICE = 24;

    /** After this part of a lease all claims are renewed, and what is answered by then is recorded. */
    private static final int STRETCHES_IN_A_LEASE = 3;

    /** After this part of a lease no call is begun: the longest that is under way then has ended before the lease. */
    private static final int BEGUN_IN_A_LEASE = 2;

    @Inject
    private JointSending charges;

    @Inject
    private BatchRecording recording;

    @Inject
    private DueWork due;

    @Inject
    @RealTime
    private Clock wallClock;

    /** @return the work that is done by this */
    Set<DueTask> send(List<BegunCharge> begun) {
        Set<DueTask> done = new HashSet<>();
        int from = 0;
        while (from < begun.size()) {
            List<BegunCharge> left = begun.subList(from, begun.size());
            renew(left);
            from += sendFor(due.lease().dividedBy(STRETCHES_IN_A_LEASE), left, done);
        }
        return done;
    }

    private Set<DueTask> renew(List<BegunCharge> some) {
        return due.renew(some.stream().map(BegunCharge::task).toList());
    }

    /** @return of how many the answers are recorded */
    private int sendFor(Duration stretch, List<BegunCharge> left, Set<DueTask> done) {
        Instant end = wallClock.instant().plus(stretch);
        Map<Long, ProviderReport> answers = new HashMap<>();
        int to = 0;
        while (to < left.size() && (to == 0 || wallClock.instant().isBefore(end))) {
            List<BegunCharge> slice = left.subList(to, Math.min(to + SLICE, left.size()));
            Map<Long, ProviderReport> said = answers(slice);
            done.addAll(recording.recordUntaken(slice, said));
            answers.putAll(said);
            to += slice.size();
        }
        List<BegunCharge> taken = left.subList(0, to).stream()
                .filter(charge -> !done.contains(charge.task()))
                .toList();
        done.addAll(recording.record(taken, answers));
        return to;
    }

    private Map<Long, ProviderReport> answers(List<BegunCharge> slice) {
        Instant until = wallClock.instant().plus(due.lease().dividedBy(BEGUN_IN_A_LEASE));
        Set<DueTask> held = renew(slice);
        List<ReservedCharge> ours = slice.stream()
                .filter(charge -> held.contains(charge.task()))
                .map(BegunCharge::charge)
                .toList();
        return ours.isEmpty() ? Map.of() : charges.send(ours, AT_ONCE, until);
    }
}
