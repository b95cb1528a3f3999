package dk.kantinekort.pos;

import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** All purchases, booked and refused. */
@Stateless
public class Purchases {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Tills tills;

    /**
     * A booked purchase of the till's unit, with its lines.
     *
     * @throws NotFoundException also when it is another unit's
     */
    public Purchase require(CallingTill till, String publicId) {
        Purchase purchase = em.createQuery(
                        "select p from Purchase p where p.publicId = :publicId and p.status <> :refused"
                                + " and p.tillId in (select t.id from Till t where t.unitId = :unit)",
                        Purchase.class)
                .setParameter("publicId", publicId)
                .setParameter("refused", PurchaseStatus.REFUSED)
                .setParameter("unit", till.unitId())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("purchase"));
        purchase.lines().size();
        return purchase;
    }

    public Purchase require(long id) {
        return em.find(Purchase.class, id);
    }

    /** The till's own purchase, locked until the transaction ends. */
    public Purchase requireForReversal(CallingTill till, String publicId) {
        Purchase purchase = require(till, publicId);
        if (purchase.tillId() != till.id()) {
            throw new NotFoundException("purchase");
        }
        em.refresh(purchase, LockModeType.PESSIMISTIC_WRITE);
        return purchase;
    }

    public void requireActive(CallingTill till) {
        if (tills.isRevoked(till)) {
            throw new UnknownTillException();
        }
    }

    /**
     * What became of the key the first time.
     *
     * @throws RefusedException when it was used for something else
     */
    public Optional<Purchase> findSame(CallingTill till, IdempotencyKey key, SaleRequest request) {
        Optional<Purchase> earlier = find(till, key);
        if (earlier.isPresent() && !earlier.get().asksFor(request)) {
            throw new RefusedException(Refusal.of("IDEMPOTENCY_KEY_REUSED"));
        }
        return earlier;
    }

    public Optional<Purchase> find(CallingTill till, IdempotencyKey key) {
        return em.createQuery(
                        "select p from Purchase p where p.tillId = :till and p.idempotencyKey = :key", Purchase.class)
                .setParameter("till", till.id())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    /** @throws CollisionException when another request with the key was faster */
    public void add(Purchase purchase) {
        try {
            em.persist(purchase);
            em.flush();
        } catch (PersistenceException e) {
            throw CollisionException.isBehind(e) ? new CollisionException(e) : e;
        }
    }
}
