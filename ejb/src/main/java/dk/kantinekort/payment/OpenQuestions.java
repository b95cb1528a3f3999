package dk.kantinekort.payment;

import dk.kantinekort.due.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** Who asks about a payment, and questions that are asked until there is an answer, whatever has become of the payment. */
@Stateless
public class OpenQuestions {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /** Has the payment of that reference asked about as soon as may be; one that we do not know is nobody's business. */
    public void raise(String reference) {
        Instant now = clock.instant();
        int known = em.createQuery("update Payment p set p.times.questionSince = :now where p.reference = :reference")
                .setParameter("now", now)
                .setParameter("reference", reference)
                .executeUpdate();
        if (known > 0) {
            due.plan(PaymentQueries.KIND, reference, now);
        }
    }

    /**
     * Takes the question how the payment stands, of many who come with it at once only one.
     *
     * @return whether the caller is to ask: not when the provider was asked then or later
     */
    public boolean take(String reference, Instant since) {
        return em.createQuery("update Payment p set p.times.askedAt = :now where p.reference = :reference"
                                + " and (p.times.askedAt is null or p.times.askedAt < :since)")
                        .setParameter("now", clock.instant())
                        .setParameter("reference", reference)
                        .setParameter("since", since)
                        .executeUpdate()
                > 0;
    }

    /** Records that the question has its answer; a later question still waits for its own. */
    public void answered(String reference, Instant since) {
        em.createQuery("update Payment p set p.times.questionSince = null where p.reference = :reference"
                        + " and p.times.questionSince <= :since")
                .setParameter("reference", reference)
                .setParameter("since", since)
                .executeUpdate();
    }
}
