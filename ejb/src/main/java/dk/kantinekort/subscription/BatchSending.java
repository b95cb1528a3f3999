package dk.kantinekort.subscription;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.stored.ManyCharges;
import dk.kantinekort.payment.stored.ReservedCharge;
import dk.kantinekort.shared.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sends what is reserved, a few charges at a time. The claims on the work are renewed on the way, for a provider may take its time;
 * what another node has by then is not sent.
 */
@ApplicationScoped
public class BatchSending {

    /** Leaves lines to the provider free for everybody else. */
    private static final int AT_ONCE = 3;

    /** Soon done even if no call is answered in time, well within a lease. */
    private static final int SLICE = 12;

    private static final int RENEWALS_IN_A_LEASE = 3;

    @Inject
    private ManyCharges charges;

    @Inject
    private DueWork due;

    @Inject
    @RealTime
    private Clock wallClock;

    /** @return the answers by payment */
    Map<Long, ProviderReport> send(List<BegunCharge> begun) {
        List<DueTask> claims = begun.stream().map(BegunCharge::task).toList();
        Set<DueTask> held = Set.of();
        Map<Long, ProviderReport> answers = new HashMap<>();
        Instant renewAt = wallClock.instant();
        for (int from = 0; from < begun.size(); from += SLICE) {
            if (!wallClock.instant().isBefore(renewAt)) {
                held = due.renew(claims);
                renewAt = nextRenewal();
            }
            answers.putAll(send(begun.subList(from, Math.min(from + SLICE, begun.size())), held));
        }
        return answers;
    }

    private Instant nextRenewal() {
        return wallClock.instant().plus(due.lease().dividedBy(RENEWALS_IN_A_LEASE));
    }

    private Map<Long, ProviderReport> send(List<BegunCharge> slice, Set<DueTask> held) {
        List<ReservedCharge> ours = slice.stream()
                .filter(charge -> held.contains(charge.task()))
                .map(BegunCharge::charge)
                .toList();
        return ours.isEmpty() ? Map.of() : charges.send(ours, AT_ONCE);
    }
}
