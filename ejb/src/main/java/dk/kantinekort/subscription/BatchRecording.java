package dk.kantinekort.subscription;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.due.LeaseLostException;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.stored.StoredCharges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records what the provider has answered to charges that were sent together: what it has taken together, all else alone. */
@ApplicationScoped
public class BatchRecording {

    private static final Logger LOG = System.getLogger(BatchRecording.class.getName());

    @Inject
    private BatchCharging batches;

    @Inject
    private StoredCharges charges;

    @Inject
    private DueWork due;

    /**
     * Records at once what was answered and not taken: nobody is to ask again for what was declined, as would be done for a charge
     * whose answer is not recorded when the claim on it runs out.
     *
     * @return the work that is done by this
     */
    Set<DueTask> recordUntaken(List<BegunCharge> sent, Map<Long, ProviderReport> answers) {
        List<BegunCharge> untaken = sent.stream()
                .filter(charge -> answer(charge, answers)
                        .filter(report -> !charge.charge().isTakenBy(report))
                        .isPresent())
                .toList();
        return recordEach(untaken, answers);
    }

    /** @return the work that is done by this */
    Set<DueTask> record(List<BegunCharge> sent, Map<Long, ProviderReport> answers) {
        Set<DueTask> done = new HashSet<>(recordTogether(sent, answers));
        done.addAll(recordEach(
                sent.stream().filter(charge -> !done.contains(charge.task())).toList(), answers));
        return done;
    }

    private Set<DueTask> recordTogether(List<BegunCharge> sent, Map<Long, ProviderReport> answers) {
        try {
            return batches.record(sent, answers);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, sent.size() + " charges cannot be recorded together", e);
            return Set.of();
        }
    }

    private Set<DueTask> recordEach(List<BegunCharge> sent, Map<Long, ProviderReport> answers) {
        Set<DueTask> done = new HashSet<>();
        for (BegunCharge charge : sent) {
            answer(charge, answers)
                    .filter(report -> isRecorded(charge, report))
                    .ifPresent(report -> done.add(charge.task()));
        }
        return done;
    }

    private static Optional<ProviderReport> answer(BegunCharge charge, Map<Long, ProviderReport> answers) {
        return Optional.ofNullable(answers.get(charge.charge().paymentId()));
    }

    /** What cannot be recorded is sent again with the key that its provider knows it by. */
    private boolean isRecorded(BegunCharge charge, ProviderReport report) {
        try {
            charges.answered(charge.charge().paymentId(), report, charge.task());
            due.done(charge.task());
            return true;
        } catch (LeaseLostException e) {
            return false;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the answer to " + charge.charge() + " cannot be recorded", e);
            return false;
        }
    }
}
