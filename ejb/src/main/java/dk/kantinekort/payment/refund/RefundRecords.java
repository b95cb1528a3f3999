package dk.kantinekort.payment.refund;

import dk.kantinekort.shared.money.Money;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The refunds that there are, for whoever holds them against something else. */
@Stateless
public class RefundRecords {

    private static final String RECORDS =
            "select new dk.kantinekort.payment.refund.RefundRecord(r.reference, p.reference, p.provider, r.amount, r.status,"
                    + " r.settledAt) from Refund r, Payment p where p.id = r.paymentId";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** The provider's refunds by our reference, in every state. */
    public Map<String, RefundRecord> byReference(String provider) {
        return em.createQuery(RECORDS + " and p.provider = :provider", RefundRecord.class)
                .setParameter("provider", provider)
                .getResultStream()
                .collect(Collectors.toMap(RefundRecord::reference, Function.identity()));
    }

    public Optional<RefundRecord> find(String reference) {
        return em.createQuery(RECORDS + " and r.reference = :reference", RefundRecord.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The references of the payments that these refunds are paid back from, by those of the refunds; of no others. */
    public Map<String, String> payments(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select r.reference, p.reference from Refund r, Payment p where p.id = r.paymentId"
                                + " and r.reference in :references",
                        Object[].class)
                .setParameter("references", references)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** What of the payment has been paid back for certain. */
    public Money paidBack(long paymentId) {
        return list(paymentId).stream()
                .filter(refund -> refund.status().isPaidBack())
                .map(Refund::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** How many have money set aside of which nobody knows yet what became of it. */
    public long countUnderWay() {
        return em.createQuery("select count(r) from Refund r where r.status in :underWay", Long.class)
                .setParameter("underWay", RefundStatus.underWay())
                .getSingleResult();
    }

    public List<Refund> list(long paymentId) {
        return em.createQuery(
                        "select r from Refund r where r.paymentId = :payment order by r.createdAt desc, r.id desc",
                        Refund.class)
                .setParameter("payment", paymentId)
                .getResultList();
    }

    public List<Refund> listForStaff(int most) {
        return em.createQuery(
                        "select r from Refund r where r.status in :forStaff order by r.createdAt, r.id", Refund.class)
                .setParameter("forStaff", RefundStatus.waitingForStaff())
                .setMaxResults(most)
                .getResultList();
    }
}
