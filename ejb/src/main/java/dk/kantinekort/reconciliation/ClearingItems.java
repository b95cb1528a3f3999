package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.refund.RefundCompleted;
import dk.kantinekort.payment.refund.RefundFacts;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps the items in step with the books, always in the transaction that books. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClearingItems {

    private static final String SOURCE_OF_PAYMENTS = "payment:";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Payments payments;

    @Inject
    private Clock clock;

    /** Nothing is owed for a card that was stored for nothing. */
    public void credit(@Observes PaymentCompleted payment) {
        if (payment.amount().isPositive()) {
            String reference = payment.sourceKey().substring(SOURCE_OF_PAYMENTS.length());
            credit(ItemKey.charge(payment.provider(), reference), payment.amount());
        }
    }

    public void takeBack(@Observes RefundCompleted completed) {
        RefundFacts refund = completed.refund();
        String payment = payments.find(refund.paymentId()).orElseThrow().reference();
        credit(ItemKey.refund(refund.provider(), payment), refund.amount().negated());
    }

    private void credit(ItemKey key, Money amount) {
        LocalDate today = BusinessTime.today(clock);
        find(key).orElseGet(() -> begin(key, today)).credit(amount, today);
    }

    private ClearingItem begin(ItemKey key, LocalDate since) {
        ClearingItem item = new ClearingItem(key, since);
        em.persist(item);
        em.flush();
        return item;
    }

    private Optional<ClearingItem> find(ItemKey key) {
        Optional<ClearingItem> item = em.createQuery(
                        "select i from ClearingItem i where i.provider = :provider and i.kind = :kind"
                                + " and i.reference = :reference",
                        ClearingItem.class)
                .setParameter("provider", key.provider())
                .setParameter("kind", key.kind())
                .setParameter("reference", key.reference())
                .getResultStream()
                .findFirst();
        item.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return item;
    }
}
