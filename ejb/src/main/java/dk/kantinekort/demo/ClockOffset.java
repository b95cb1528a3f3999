package dk.kantinekort.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/** How far the portal's clock is ahead of real time, as the database keeps it for all nodes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClockOffset {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    public Duration read() {
        Object millis =
                em.createNativeQuery("select offset_millis from test_clock").getSingleResult();
        return Duration.ofMillis(((Number) millis).longValue());
    }

    /** Only ever more: a smaller offset than the one kept changes nothing. */
    public void write(Duration offset) {
        em.createNativeQuery("update test_clock set offset_millis = ?1 where offset_millis < ?2")
                .setParameter(1, offset.toMillis())
                .setParameter(2, offset.toMillis())
                .executeUpdate();
    }
}
