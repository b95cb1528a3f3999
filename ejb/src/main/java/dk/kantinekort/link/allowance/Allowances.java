package dk.kantinekort.link.allowance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The counts in the database, in transactions of their own: many guesses at once must not all see the same count, and a refusal
 * counts too.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Allowances {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private GuessLimits limits;

    @Inject
    private Clock clock;

    /**
     * Takes one of each, up to the first kind of which none is left.
     *
     * @param subjects by kind
     * @return that kind, and what is to be told of it; empty when there was one of each
     */
    public Optional<Refused> take(Map<AllowanceKind, String> subjects) {
        for (AllowanceKind kind : AllowanceKind.values()) {
            Allowance allowance = find(kind, subjects.get(kind)).orElseGet(() -> begin(kind, subjects.get(kind)));
            if (!take(allowance, limits.of(kind))) {
                return Optional.of(new Refused(kind, allowance.refused(), allowance.isRefusalToTell()));
            }
        }
        return Optional.empty();
    }

    private boolean take(Allowance allowance, Limit limit) {
        Instant now = clock.instant();
        boolean taken = allowance.take(count(allowance, now.minus(limit.within())), limit, now);
        if (taken) {
            em.persist(new Attempt(allowance.id(), now));
        }
        return taken;
    }

    private long count(Allowance allowance, Instant since) {
        return em.createQuery(
                        "select count(t) from Attempt t where t.allowanceId = :allowance and t.madeAt > :since",
                        Long.class)
                .setParameter("allowance", allowance.id())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The last one of each was no guess. */
    public void giveBack(Map<AllowanceKind, String> subjects) {
        for (AllowanceKind kind : AllowanceKind.values()) {
            find(kind, subjects.get(kind)).flatMap(this::findLast).ifPresent(em::remove);
        }
    }

    private Optional<Attempt> findLast(Allowance allowance) {
        return em.createQuery(
                        "select t from Attempt t where t.allowanceId = :allowance order by t.id desc", Attempt.class)
                .setParameter("allowance", allowance.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many at the person's number count now. */
    public long countAt(long personId) {
        Instant since = clock.instant().minus(limits.of(AllowanceKind.CPR).within());
        return findAt(personId).map(allowance -> count(allowance, since)).orElse(0L);
    }

    /** Those at the person's number count no more. */
    public void forgetAt(long personId) {
        findAt(personId).ifPresent(allowance -> em.createQuery("delete from Attempt t where t.allowanceId = :allowance")
                .setParameter("allowance", allowance.id())
                .executeUpdate());
    }

    private Optional<Allowance> findAt(long personId) {
        return em.createQuery("select p.cprLookup from Person p where p.id = :person", String.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst()
                .flatMap(lookup -> find(AllowanceKind.CPR, lookup));
    }

    /** Forgets what counts no more; in the order in which guesses lock the kinds. */
    public void sweep() {
        Instant limit = clock.instant().minus(GuessLimits.LONGEST);
        em.createQuery("delete from Attempt t where t.madeAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
        for (AllowanceKind kind : AllowanceKind.values()) {
            em.createQuery("delete from Allowance a where a.kind = :kind and a.lastAt < :limit")
                    .setParameter("kind", kind)
                    .setParameter("limit", limit)
                    .executeUpdate();
        }
    }

    private Optional<Allowance> find(AllowanceKind kind, String subject) {
        return em.createQuery(
                        "select a from Allowance a where a.kind = :kind and a.subject = :subject", Allowance.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Allowance begin(AllowanceKind kind, String subject) {
        Allowance allowance = new Allowance(kind, subject, clock.instant());
        em.persist(allowance);
        em.flush();
        return allowance;
    }

    /**
     * @param count of the refusals so far
     * @param worthTelling whether this one is an event
     */
    record Refused(AllowanceKind kind, long count, boolean worthTelling) {}
}
