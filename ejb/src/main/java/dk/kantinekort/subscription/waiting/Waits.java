package dk.kantinekort.subscription.waiting;

import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The waiting lists in the database, with no regard to who asks. First come, first offered. */
@Stateless
public class Waits {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Puts the account at the end of the plan's list.
     *
     * @throws RefusedException {@code ALREADY_WAITING}
     */
    public Wait join(long planId, long accountId, long personId, String language) {
        if (find(planId, accountId).isPresent()) {
            throw new RefusedException(Refusal.of("ALREADY_WAITING"));
        }
        Wait wait = new Wait(planId, accountId, personId, language, clock.instant());
        em.persist(wait);
        em.flush();
        return wait;
    }

    public Optional<Wait> find(long id) {
        return Optional.ofNullable(em.find(Wait.class, id));
    }

    /** The one that stands for the account. */
    public Optional<Wait> find(long planId, long accountId) {
        return em.createQuery("select w from Wait w where w.openFor = :key", Wait.class)
                .setParameter("key", planId + ":" + accountId)
                .getResultStream()
                .findFirst();
    }

    /** Those that stand for the account, entered by that person. */
    public List<Wait> listOf(long personId, long accountId) {
        return em.createQuery(
                        "select w from Wait w where w.personId = :person and w.accountId = :account"
                                + " and w.openFor is not null order by w.planId",
                        Wait.class)
                .setParameter("person", personId)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** Those that stand, in order. */
    public List<Wait> list(long planId) {
        return em.createQuery(
                        "select w from Wait w where w.planId = :plan and w.openFor is not null order by w.id",
                        Wait.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /** How many stand. */
    public long count(long planId) {
        return em.createQuery(
                        "select count(w) from Wait w where w.planId = :plan and w.openFor is not null", Long.class)
                .setParameter("plan", planId)
                .getSingleResult();
    }

    /** Its turn among those that wait still, 1 for the next. */
    public long position(Wait wait) {
        return em.createQuery(
                                "select count(w) from Wait w where w.planId = :plan and w.state = :waiting and w.id < :id",
                                Long.class)
                        .setParameter("plan", wait.planId())
                        .setParameter("waiting", WaitState.WAITING)
                        .setParameter("id", wait.id())
                        .getSingleResult()
                + 1;
    }
}
