package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.database.Collisions;
import dk.kantinekort.shared.fault.FailPoints;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.RealTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Sends charges of stored cards that are reserved, a few side by side, on PostgreSQL. It records nothing of what is answered. */
@ApplicationScoped
public class JointSending {

    private static final Logger LOG = System.getLogger(JointSending.class.getName());

    @Inject
    private ChargeMarks marks;

    @Inject
    private ProviderCalls provider;

    @Inject
    private FailPoints failPoints;

    @Inject
    @RealTime
    private Clock wallClock;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Sends those that nobody has sent before, and whose cards are not over. Must not be called within a transaction.
     *
     * @param until by the real clock: no call is begun later
     * @return the answers by payment; without those for which there was no line to the provider or no time, which count as never
     *     sent, and those that cannot be sent
     */
    public Map<Long, ProviderReport> send(List<ReservedCharge> reserved, int atOnce, Instant until) {
        failPoints.reach("intent-committed");
        List<ReservedCharge> charges =
                mark(reserved.stream().filter(this::hasLine).toList());
        Map<Long, ProviderReport> answers = new ConcurrentHashMap<>();
        Queue<ReservedCharge> unsent = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] shares = IntStream.range(0, atOnce)
                .mapToObj(share -> share(charges, share, atOnce))
                .filter(share -> !share.isEmpty())
                .map(share -> executor.runAsync(() -> send(share, until, answers, unsent)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(shares).join();
        takeBack(List.copyOf(unsent));
        return answers;
    }

    /** A line that is free now may be taken when it is asked for; but where there is none, nothing is written down in vain. */
    private boolean hasLine(ReservedCharge charge) {
        try {
            provider.requireFree(charge.wish().provider());
            return true;
        } catch (BulkheadException full) {
            return false;
        }
    }

    private List<ReservedCharge> mark(List<ReservedCharge> charges) {
        return charges.isEmpty() ? charges : Collisions.outlast(() -> marks.mark(charges));
    }

    private static List<ReservedCharge> share(List<ReservedCharge> charges, int share, int of) {
        return IntStream.range(0, charges.size())
                .filter(i -> i % of == share)
                .mapToObj(charges::get)
                .toList();
    }

    private void send(
            List<ReservedCharge> share,
            Instant until,
            Map<Long, ProviderReport> answers,
            Queue<ReservedCharge> unsent) {
        for (ReservedCharge charge : share) {
            try {
                if (wallClock.instant().isBefore(until)) {
                    answers.put(
                            charge.paymentId(),
                            provider.ask(charge.wish().provider(), p -> p.charge(charge.toOrder())));
                } else {
                    unsent.add(charge);
                }
            } catch (BulkheadException | NotFoundException unreachable) {
                unsent.add(charge);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, charge + " cannot be sent together with others", e);
            }
        }
    }

    /** What stays counted is sent again all the same, for an hour. */
    private void takeBack(List<ReservedCharge> unsent) {
        if (unsent.isEmpty()) {
            return;
        }
        try {
            Collisions.outlast(() -> marks.takeBack(unsent));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, unsent.size() + " charges stay counted as sent", e);
        }
    }
}
