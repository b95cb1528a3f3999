package dk.kantinekort.payment.refund;

import dk.kantinekort.due.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Questions about a refund that is under way, raised by what its provider tells of the payment. */
@Stateless
public class RefundQuestions {

    private static final String UNDER_WAY =
            "select p.paidBack.underWay from Payment p where p.reference = :payment and p.paidBack.underWay is not null";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /** Has the refund under way of that payment, if there is one, sent again at once with the key that it has. */
    public void raise(String payment) {
        em.createQuery(UNDER_WAY, String.class)
                .setParameter("payment", payment)
                .getResultStream()
                .forEach(refund -> due.plan(RefundSending.KIND, refund, clock.instant()));
    }
}
