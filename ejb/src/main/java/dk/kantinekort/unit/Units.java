package dk.kantinekort.unit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The units of the municipality. */
@Stateless
public class Units {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** @param salesAccountId the account in the books that the unit's sales go to */
    public Unit open(String code, String name, UnitKind kind, long salesAccountId) {
        Unit unit = new Unit(code, name, kind, salesAccountId);
        em.persist(unit);
        em.flush();
        return unit;
    }

    public Optional<Unit> find(long id) {
        return Optional.ofNullable(em.find(Unit.class, id));
    }

    /** By name. */
    public List<Unit> list() {
        return em.createQuery("select u from Unit u order by u.name, u.id", Unit.class)
                .getResultList();
    }

    public Optional<Unit> findByCode(String code) {
        return em.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
