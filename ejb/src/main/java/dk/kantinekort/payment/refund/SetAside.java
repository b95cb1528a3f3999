package dk.kantinekort.payment.refund;

import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What is set aside of a payment for refunds. One statement asks and takes, so that of many who come at once one gets it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SetAside {

    private static final String TAKE =
            "update Payment p set p.paidBack.refunded = p.paidBack.refunded + :amount, p.paidBack.underWay = :refund where p.id = :payment"
                    + " and p.life.status = dk.kantinekort.payment.PaymentStatus.COMPLETED and p.paidBack.underWay is null"
                    + " and p.paidBack.refunded + :amount <= p.amount";
    private static final String PAID_BACK =
            "update Payment p set p.paidBack.underWay = null where p.id = :payment and p.paidBack.underWay = :refund";
    private static final String GIVE_BACK =
            "update Payment p set p.paidBack.refunded = p.paidBack.refunded - :amount, p.paidBack.underWay = null where p.id = :payment"
                    + " and p.paidBack.underWay = :refund";

    private static final String TAKE_PAID =
            "update Payment p set p.paidBack.refunded = p.paidBack.refunded + :amount where p.id = :payment"
                    + " and p.paidBack.refunded + :amount <= p.amount";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** @throws RefusedException {@code REFUND_NOT_POSSIBLE} when less is left, or another refund is under way */
    public void take(Refund refund) {
        int taken = em.createQuery(TAKE)
                .setParameter("amount", refund.amount().oere())
                .setParameter("refund", refund.reference())
                .setParameter("payment", refund.paymentId())
                .executeUpdate();
        if (taken == 0) {
            throw new RefusedException(Refusal.of("REFUND_NOT_POSSIBLE"));
        }
    }

    /** It is gone already. @throws RefusedException {@code REFUND_PAID_TWICE} when less is left */
    public void takePaid(Refund refund) {
        int taken = em.createQuery(TAKE_PAID)
                .setParameter("amount", refund.amount().oere())
                .setParameter("payment", refund.paymentId())
                .executeUpdate();
        if (taken == 0) {
            throw new RefusedException(Refusal.of("REFUND_PAID_TWICE"));
        }
    }

    /** It is not set aside any more but gone. */
    public void paidBack(Refund refund) {
        requireOne(em.createQuery(PAID_BACK)
                .setParameter("refund", refund.reference())
                .setParameter("payment", refund.paymentId())
                .executeUpdate());
    }

    /** It can be paid back another time. */
    public void giveBack(Refund refund) {
        requireOne(em.createQuery(GIVE_BACK)
                .setParameter("amount", refund.amount().oere())
                .setParameter("refund", refund.reference())
                .setParameter("payment", refund.paymentId())
                .executeUpdate());
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a refund ended that nothing was set aside for");
        }
    }
}
