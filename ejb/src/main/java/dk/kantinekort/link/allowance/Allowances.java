package dk.kantinekort.link.allowance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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
            if (!allowance.take(limits.of(kind), clock.instant())) {
                return Optional.of(new Refused(kind, allowance.refused(), allowance.isRefusalToTell()));
            }
        }
        return Optional.empty();
    }

    public void giveBack(Map<AllowanceKind, String> subjects) {
        for (AllowanceKind kind : AllowanceKind.values()) {
            find(kind, subjects.get(kind)).ifPresent(Allowance::giveBack);
        }
    }

    /** Forgets what counts no more; in the order in which guesses lock the kinds. */
    public void sweep() {
        for (AllowanceKind kind : AllowanceKind.values()) {
            em.createQuery("delete from Allowance a where a.kind = :kind and a.lastAt < :limit")
                    .setParameter("kind", kind)
                    .setParameter("limit", clock.instant().minus(GuessLimits.LONGEST))
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
