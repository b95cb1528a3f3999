package dk.kantinekort.deposit;

import dk.kantinekort.ledger.BooksCounter;
import dk.kantinekort.payment.ChargeCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells the books' check of payments that were booked more often than a provider took money for them. */
@ApplicationScoped
public class BookedTwiceCounter implements BooksCounter {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private ChargeCheck check;

    @Override
    public String figure() {
        return "bookedTwice";
    }

    @Override
    public long count() {
        return Math.max(0, entries() - completed()) + check.countUncharged();
    }

    private long entries() {
        return count("select count(e) from JournalEntry e where e.sourceKey like 'payment:%'");
    }

    private long completed() {
        return count("select count(p) from Payment p where p.status = dk.kantinekort.payment.PaymentStatus.COMPLETED");
    }

    private long count(String query) {
        return em.createQuery(query, Long.class).getSingleResult();
    }
}
