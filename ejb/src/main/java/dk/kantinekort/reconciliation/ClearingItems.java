package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.ChargesCompleted;
import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.refund.RefundCompleted;
import dk.kantinekort.payment.refund.RefundFacts;
import dk.kantinekort.shared.database.Database;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private Database database;

    @Inject
    private Clock clock;

    /** Nothing is owed for a card that was stored for nothing. */
    public void credit(@Observes PaymentCompleted payment) {
        if (payment.amount().isPositive()) {
            credit(ItemKey.charge(payment.provider(), reference(payment)), payment.amount());
        }
    }

    /** Many at once; those whose lines came before are credited one by one. */
    public void creditAll(@Observes ChargesCompleted charges) {
        Set<String> begun = begin(charges.payments());
        charges.payments().stream()
                .filter(payment -> !begun.contains(reference(payment)))
                .forEach(this::credit);
    }

    private Set<String> begin(List<PaymentCompleted> payments) {
        try (Connection connection = database.connection()) {
            return CreditedRows.begin(connection, payments, BusinessTime.today(clock));
        } catch (SQLException e) {
            throw new IllegalStateException("charges not credited", e);
        }
    }

    static String reference(PaymentCompleted payment) {
        return payment.sourceKey().substring(SOURCE_OF_PAYMENTS.length());
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
