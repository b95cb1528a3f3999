package dk.kantinekort.deposit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Holds payments and journal against each other, one by one: a payment and its entry are written in one transaction, so neither
 * stands without the other.
 */
@Stateless
public class DepositEntries {

    private static final String MISSING =
            """
            select count(*) from payment p where p.status = 'COMPLETED' and p.amount > 0
              and not exists (select 1 from journal_entry e where e.source_key = 'payment:' || p.reference)""";
    private static final String UNFOUNDED =
            """
            select count(*) from journal_entry e where e.source_key like 'payment:%'
              and not exists (select 1 from payment p where p.reference = substr(e.source_key, 9) and p.status = 'COMPLETED')""";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Completed payments that are not booked. */
    public long countMissing() {
        return number(MISSING);
    }

    /** Entries of payments that are not completed, or do not exist. */
    public long countUnfounded() {
        return number(UNFOUNDED);
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
