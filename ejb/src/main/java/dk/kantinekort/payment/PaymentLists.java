package dk.kantinekort.payment;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many payments at a time, for staff and for the checks of the books. */
@Stateless
public class PaymentLists {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** What staff must look at, the oldest first. */
    public List<Payment> listForStaff(int most) {
        return em.createQuery(
                        "select p from Payment p where p.life.status in :forStaff order by p.times.createdAt, p.id",
                        Payment.class)
                .setParameter("forStaff", PaymentStatus.waitingForStaff())
                .setMaxResults(most)
                .getResultList();
    }

    /** How each payment of money with the provider stands, by reference. */
    public Map<String, PaymentStatus> statuses(String provider) {
        Map<String, PaymentStatus> statuses = new HashMap<>();
        em.createQuery(
                        "select p.reference, p.life.status from Payment p where p.provider = :provider and p.amount > 0",
                        Object[].class)
                .setParameter("provider", provider)
                .getResultList()
                .forEach(row -> statuses.put((String) row[0], (PaymentStatus) row[1]));
        return statuses;
    }

    /** How many are undecided: asked about still, or with staff because nobody knows. A discrepancy is not counted. */
    public long countOpen() {
        return em.createQuery("select count(p) from Payment p where p.life.settledAt is null", Long.class)
                .getSingleResult();
    }
}
