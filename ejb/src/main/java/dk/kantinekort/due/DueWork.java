package dk.kantinekort.due;

import dk.kantinekort.shared.database.CollisionException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Plans due work, and does what has fallen due: many pieces together where that can be, and else each in transactions of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueWork {

    private static final Logger LOG = System.getLogger(DueWork.class.getName());
    private static final int CHUNK = 20;
    private static final String VOID = "the claim on {0} {1} is void by now: nothing is written";
    private static final int MOST_IN_VAIN = 3;
    private static final long PAUSE_NANOS = 50_000_000;

    @Inject
    private DueItems items;

    @Inject
    @Any
    private Instance<DueHandler> handlers;

    @Inject
    private Event<DueNow> dueNow;

    @Inject
    private Clock clock;

    /**
     * Plans work for a time, in the transaction of the use case. The same kind and subject stand only once: what stands already
     * is moved to the new time, and a run under way is then followed by another.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void plan(String kind, String subject, Instant dueAt) {
        items.plan(kind, subject, dueAt);
        if (!dueAt.isAfter(clock.instant())) {
            dueNow.fire(new DueNow(kind));
        }
    }

    /**
     * Plans work for at once, in the transaction of the use case, unless it is to be done already. Whoever does it is not waited for.
     *
     * @return whether it was planned
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean planUnlessWaiting(String kind, String subject) {
        Instant now = clock.instant();
        boolean planned = !items.isWaiting(kind, subject, now);
        if (planned) {
            plan(kind, subject, now);
        }
        return planned;
    }

    /**
     * Plans recurring work at a node's start, in a transaction of its own. What waits already keeps its time and its claim; what is
     * stuck is begun anew. Of several nodes that start at once, one plans it.
     */
    public void planIfAbsent(String kind, String subject, Instant dueAt) {
        try {
            items.planIfAbsent(kind, subject, dueAt);
        } catch (EJBException e) {
            if (!CollisionException.isBehind(e)) {
                throw e;
            }
        }
    }

    /** Takes planned work off, in the transaction of the use case. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void drop(String kind, String subject) {
        items.drop(kind, subject);
    }

    /**
     * For a handler's own transaction: holds the claim until that transaction ends, so that nobody else writes meanwhile.
     *
     * @throws LeaseLostException when the work was claimed anew in the meantime
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirm(DueTask task) {
        items.confirm(task);
    }

    /**
     * For a handler of many pieces at once, between its transactions: they are under way still. On PostgreSQL.
     *
     * @return the claims that still stand
     */
    public Set<DueTask> renew(List<DueTask> tasks) {
        return items.renewAll(tasks);
    }

    /** For a handler of many pieces at once: that one is done, unless it was planned anew by what was done. */
    public void done(DueTask task) {
        items.done(task);
    }

    /** How long claimed work is the node's own, from the claim or the last renewal. */
    public Duration lease() {
        return items.lease();
    }

    /** How many of a node's threads do work of that kind side by side: the claims keep them apart. */
    public int workers(String kind) {
        return batching(kind).isPresent() ? 2 : 1;
    }

    /** Does all that falls due until then, in the order of the times. @return how many pieces ran */
    public int runUntil(Instant until) {
        return runUntil(until, DueItems.ANY_KIND);
    }

    /** The same for the work of one kind, which waits for no other. */
    public int runUntil(Instant until, String kind) {
        int ran = 0;
        int inVain = 0;
        for (Optional<Instant> next = items.next(until, kind);
                next.isPresent() && inVain < MOST_IN_VAIN;
                next = items.next(until, kind)) {
            int ranNow = runDueAt(next.get(), kind);
            ran += ranNow;
            // what nobody has leased may be locked still, by a node that was frozen in the middle of a transaction
            inVain = ranNow == 0 ? inVain + 1 : 0;
        }
        return ran;
    }

    /** The kinds of work of which some is due until then. */
    public List<String> kindsDue(Instant until) {
        return items.kindsDue(until);
    }

    /**
     * Does all that falls due until then, in the order of the times: before the next time is reached, and before this returns, what is
     * due by now is done, also that which another thread or node has under way.
     *
     * @param reach called with each due time before the work of that time begins; the sandbox moves the portal's clock there
     * @return how many pieces ran here
     */
    public int runUntil(Instant until, Consumer<Instant> reach) {
        int ran = finish(clock.instant());
        for (Optional<Instant> next = items.earliest(until); next.isPresent(); next = items.earliest(until)) {
            reach.accept(next.get());
            Instant now = clock.instant();
            ran += finish(now.isAfter(next.get()) ? now : next.get());
        }
        return ran;
    }

    private int finish(Instant until) {
        int ran = runUntil(until);
        while (items.earliest(until).isPresent()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            ran += runUntil(until);
        }
        return ran;
    }

    private int runDueAt(Instant time, String kind) {
        int ran = 0;
        int most = batching(kind).map(DueBatchHandler::batch).orElse(CHUNK);
        for (List<DueTask> chunk = items.claim(time, kind, most);
                !chunk.isEmpty();
                chunk = items.claim(time, kind, most)) {
            List<DueTask> left = runTogether(chunk);
            ran += chunk.size() - left.size();
            for (DueTask task : left) {
                if (items.renew(task)) {
                    run(task);
                    ran++;
                } else {
                    LOG.log(Level.INFO, VOID, task.kind(), task.subject());
                }
            }
        }
        return ran;
    }

    /** @return what is to be done piece by piece */
    private List<DueTask> runTogether(List<DueTask> chunk) {
        List<DueTask> left = new ArrayList<>();
        Map<String, List<DueTask>> byKind =
                chunk.stream().collect(Collectors.groupingBy(DueTask::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, tasks) -> left.addAll(runTogether(kind, tasks)));
        return left;
    }

    private List<DueTask> runTogether(String kind, List<DueTask> tasks) {
        try {
            return batching(kind).map(handler -> handler.handleAll(tasks)).orElse(tasks);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.log(Level.WARNING, tasks.size() + " pieces of due work cannot be done together: " + kind, e);
            return tasks;
        }
    }

    private Optional<DueBatchHandler> batching(String kind) {
        return find(kind)
                .filter(DueBatchHandler.class::isInstance)
                .map(DueBatchHandler.class::cast)
                .filter(handler -> handler.batch() > 0);
    }

    private void run(DueTask task) {
        try {
            Optional<Instant> again = handler(task.kind()).handle(task);
            again.ifPresentOrElse(when -> items.again(task, when), () -> items.done(task));
        } catch (LeaseLostException e) {
            LOG.log(Level.INFO, VOID, task.kind(), task.subject());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.log(Level.WARNING, "due work failed: " + task.kind() + " " + task.subject(), e);
            items.failed(task, e.toString(), recurrence(task));
        }
    }

    private Optional<Instant> recurrence(DueTask task) {
        return find(task.kind()).flatMap(handler -> handler.afterFaults(task.reckonFrom(clock.instant())));
    }

    private Optional<DueHandler> find(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst();
    }

    private DueHandler handler(String kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("nobody does due work of kind " + kind));
    }
}
