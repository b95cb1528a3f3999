package dk.kantinekort.topup;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Every night at 03:00 in Denmark: plans top-ups of accounts under their threshold whose citizens want that also without a purchase
 * (rule 14), and ends agreements of those who may use the account no more, should the end of their link have been missed.
 */
@ApplicationScoped
public class NightlyTopUps implements DueHandler {

    static final String KIND = "topup-night";

    private static final Logger LOG = System.getLogger(NightlyTopUps.class.getName());
    private static final LocalTime TIME = LocalTime.of(3, 0);

    @Inject
    private Agreements agreements;

    @Inject
    private Enrolments enrolments;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        Instant now = task.reckonFrom(clock.instant());
        each("agreement", agreements.listWithoutAccess(), enrolments::endWithoutAccess);
        each("account", agreements.listUnderThreshold(now), account -> plan(account, now));
        return afterFaults(now);
    }

    /** One that fails does not keep the others from theirs; the next night takes it up again. */
    private static void each(String what, List<Long> ids, LongConsumer work) {
        for (long id : ids) {
            try {
                work.accept(id);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "the night could not see to " + what + " " + id, e);
            }
        }
    }

    private void plan(long accountId, Instant when) {
        due.plan(TopUpWork.KIND, Long.toString(accountId), when);
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(BusinessTime.next(TIME, now));
    }
}
