package dk.kantinekort.pos;

import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The tills of all units. */
@Stateless
public class Tills {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Clock clock;

    public NewTill register(long unitId, String name) {
        return register(unitId, name, false);
    }

    /** A till for load tests: the guard against floods lets it pass. */
    public NewTill registerUnthrottled(long unitId, String name) {
        return register(unitId, name, true);
    }

    private NewTill register(long unitId, String name, boolean unthrottled) {
        String key = PublicId.nextSecret();
        Till till = new Till(unitId, name, TillKey.hash(key), unthrottled, clock.instant());
        em.persist(till);
        em.flush();
        return new NewTill(till.publicId(), key);
    }

    /** From now on the till's key opens nothing. */
    public void revoke(String publicId) {
        em.createQuery("select t from Till t where t.publicId = :publicId", Till.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("till"))
                .revoke(clock.instant());
    }

    public boolean isRevoked(CallingTill till) {
        return em.find(Till.class, till.id()).isRevoked();
    }

    /** @return empty when no till has a key of this hash, or it is revoked */
    public Optional<CallingTill> findByHash(String keyHash) {
        return em.createQuery("select t from Till t where t.keyHash = :hash and t.revokedAt is null", Till.class)
                .setParameter("hash", keyHash)
                .getResultStream()
                .findFirst()
                .map(Till::asCaller);
    }
}
