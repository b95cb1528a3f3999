package dk.kantinekort.deposit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Holds the refunds of deposits and the journal against each other, one by one: a refund's step and its entry are written in one
 * transaction, so neither stands without the other.
 */
@Stateless
public class RefundEntries {

    private static final List<Step> STEPS = List.of(
            new Step("refund:", "('RESERVED', 'PENDING', 'UNKNOWN', 'FOR_STAFF', 'COMPLETED', 'DECLINED')"),
            new Step("refund-done:", "('COMPLETED')"),
            new Step("refund-declined:", "('DECLINED')"));

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Steps that are not booked. */
    public long countMissing() {
        return STEPS.stream().map(Step::missing).mapToLong(this::number).sum();
    }

    /** Entries of steps that no refund has taken. */
    public long countUnfounded() {
        return STEPS.stream().map(Step::unfounded).mapToLong(this::number).sum();
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    /**
     * A step in the life of a refund.
     *
     * @param key what the books' keys for it begin with
     * @param states those of a refund that has taken it
     */
    private record Step(String key, String states) {

        String missing() {
            return """
                    select count(*) from payment_refund r where r.status in %2$s
                      and exists (select 1 from deposit d where d.payment_id = r.payment_id)
                      and not exists (select 1 from journal_entry e where e.source_key = '%1$s' || r.reference)"""
                    .formatted(key, states);
        }

        String unfounded() {
            return """
                    select count(*) from journal_entry e where e.source_key like '%1$s%%' and not exists (
                      select 1 from payment_refund r where r.reference = substr(e.source_key, %3$d) and r.status in %2$s)"""
                    .formatted(key, states, key.length() + 1);
        }
    }
}
