package dk.kantinekort.support;

import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A citizen's own latest payments, and how they stand: most who miss money find it here and need no case. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPayments {

    private static final Duration RECENT = Duration.ofDays(30);
    /** A citizen who presses again at once asks for nothing new. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(20);

    private static final int MOST = 8;
    private static final String OWN =
            "select p.publicId, p.reference, p.amount, p.life.status, p.times.createdAt, a.name"
                    + " from Deposit d, Payment p, Account a where p.id = d.paymentId and a.id = d.accountId"
                    + " and d.payerId = :person and p.times.createdAt > :since order by p.times.createdAt desc, p.id desc";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Payments payments;

    @Inject
    private PaymentQueries queries;

    @Inject
    private Clock clock;

    /** The latest of the last 30 days, the newest first. */
    public List<RecentPayment> list(long personId) {
        return rows(personId).stream().map(OwnPayments::payment).toList();
    }

    /**
     * Has the provider asked how the payment stands, when that has not just been done.
     *
     * @throws NotFoundException when it is not one of those that the person is shown
     */
    public void askAgain(long personId, String publicId) {
        Object[] row = rows(personId).stream()
                .filter(one -> one[0].equals(publicId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("payment"));
        payments.findByReference((String) row[1])
                .ifPresent(payment -> queries.askUnlessJustAsked(payment, BETWEEN_QUESTIONS));
    }

    private List<Object[]> rows(long personId) {
        return em.createQuery(OWN, Object[].class)
                .setParameter("person", personId)
                .setParameter("since", clock.instant().minus(RECENT))
                .setMaxResults(MOST)
                .getResultList();
    }

    private static RecentPayment payment(Object[] row) {
        return new RecentPayment(
                (String) row[0],
                (String) row[1],
                Money.ofOere((Long) row[2]),
                (PaymentStatus) row[3],
                (Instant) row[4],
                (String) row[5]);
    }
}
