package dk.kantinekort.due;

import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.database.UnlockedQuestion;
import dk.kantinekort.shared.time.RealTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The due work in the database. Claims and results are transactions of their own; a plan belongs to the use case's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueItems {

    /** Matches every kind of work. */
    static final String ANY_KIND = "%";

    private static final UnlockedQuestion WAITING = UnlockedQuestion.of("select 1 from due_item where kind = :kind"
            + " and subject = :subject and state = 'WAITING' and due_at <= :until");

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Database database;

    @Inject
    @ConfigProperty(name = "kantinekort.due.lease-seconds")
    private int leaseSeconds;

    @Inject
    private Clock clock;

    @Inject
    @RealTime
    private Clock wallClock;

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void plan(String kind, String subject, Instant dueAt) {
        Optional<DueItem> standing = find(kind, subject);
        if (standing.isPresent()) {
            standing.get().plan(dueAt);
        } else {
            em.persist(new DueItem(kind, subject, dueAt));
        }
        em.flush();
    }

    public void planIfAbsent(String kind, String subject, Instant dueAt) {
        Optional<DueItem> standing = find(kind, subject);
        if (standing.isEmpty()) {
            em.persist(new DueItem(kind, subject, dueAt));
            em.flush();
        } else if (!standing.get().isWaiting()) {
            standing.get().plan(dueAt);
        }
    }

    /** Whether that work is due by then and not done yet, as far as can be told without waiting for anybody. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean isWaiting(String kind, String subject, Instant until) {
        return WAITING.isAny(database, Map.of("kind", kind, "subject", subject, "until", until));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void drop(String kind, String subject) {
        find(kind, subject).ifPresent(item -> item.done(clock.instant()));
    }

    /**
     * When the earliest free work falls due, if that is not later than the given time.
     *
     * @param kind of the work, or {@link #ANY_KIND}
     */
    public Optional<Instant> next(Instant until, String kind) {
        return em.createQuery(
                        "select i from DueItem i where i.state = dk.kantinekort.due.DueState.WAITING and i.dueAt <= :until"
                                + " and i.kind like :kind and (i.leaseUntil is null or i.leaseUntil < :now) order by i.dueAt",
                        DueItem.class)
                .setParameter("until", until)
                .setParameter("kind", kind)
                .setParameter("now", wallClock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DueItem::dueAt);
    }

    /** When the earliest work fell or falls due that waits still, be it free or in somebody's hands, if that is not later. */
    public Optional<Instant> earliest(Instant until) {
        return em.createQuery(
                        "select i from DueItem i where i.state = dk.kantinekort.due.DueState.WAITING and i.dueAt <= :until"
                                + " order by i.dueAt",
                        DueItem.class)
                .setParameter("until", until)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DueItem::dueAt);
    }

    /** The kinds of work of which some is due until then. */
    public List<String> kindsDue(Instant until) {
        return em.createQuery(
                        "select distinct i.kind from DueItem i where i.state = dk.kantinekort.due.DueState.WAITING"
                                + " and i.dueAt <= :until",
                        String.class)
                .setParameter("until", until)
                .getResultList();
    }

    /** @param kind of the work, or {@link #ANY_KIND} */
    public List<DueTask> claim(Instant dueUntil, String kind, int atMost) {
        Instant now = wallClock.instant();
        return claims().claim(em, new DueClaims.Wish(dueUntil, kind, now, now.plusSeconds(leaseSeconds), atMost));
    }

    /** Renews the lease before the work begins. @return whether the claim still stands */
    public boolean renew(DueTask task) {
        Optional<DueItem> held = held(task);
        held.ifPresent(item -> item.renew(wallClock.instant().plusSeconds(leaseSeconds)));
        return held.isPresent();
    }

    /** @see DueWork#lease */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Duration lease() {
        return Duration.ofSeconds(leaseSeconds);
    }

    /** Renews many leases at once, on PostgreSQL. @return the claims that still stand */
    public Set<DueTask> renewAll(List<DueTask> tasks) {
        try (Connection connection = database.connection()) {
            Set<Long> held =
                    DueRows.renew(connection, tasks, wallClock.instant().plusSeconds(leaseSeconds));
            return tasks.stream().filter(task -> held.contains(task.id())).collect(Collectors.toSet());
        } catch (SQLException e) {
            throw new IllegalStateException("leases not renewed", e);
        }
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirm(DueTask task) {
        if (held(task).isEmpty()) {
            throw new LeaseLostException(task);
        }
    }

    public void done(DueTask task) {
        held(task).ifPresent(item -> item.done(clock.instant()));
    }

    public void again(DueTask task, Instant when) {
        held(task).ifPresent(item -> item.plan(when));
    }

    /** @param recurrence when work that recurs is tried again after too many faults; empty for work that is stuck then */
    public void failed(DueTask task, String fault, Optional<Instant> recurrence) {
        held(task).ifPresent(item -> item.fail(fault, clock.instant(), recurrence));
    }

    /** How much is stuck, fails time after time, or stands undone longer after its time than the ticks explain. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long countOverdue(Duration grace) {
        return em.createQuery(
                        "select count(i) from DueItem i where i.state = dk.kantinekort.due.DueState.STUCK"
                                + " or (i.state = dk.kantinekort.due.DueState.WAITING and i.faults >= :most)"
                                + " or (i.state = dk.kantinekort.due.DueState.WAITING and i.dueAt < :limit)",
                        Long.class)
                .setParameter("most", DueItem.MOST_FAULTS)
                .setParameter("limit", clock.instant().minus(grace))
                .getSingleResult();
    }

    private Optional<DueItem> find(String kind, String subject) {
        return em.createQuery("select i from DueItem i where i.kind = :kind and i.subject = :subject", DueItem.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Optional<DueItem> held(DueTask task) {
        return Optional.ofNullable(em.find(DueItem.class, task.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(item -> item.isHeldBy(task));
    }

    private DueClaims claims() {
        return database.kind() == DatabaseKind.POSTGRESQL ? new PostgresqlClaims() : new DerbyClaims();
    }
}
