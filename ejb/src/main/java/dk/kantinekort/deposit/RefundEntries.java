package dk.kantinekort.deposit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the refunds of payments and the journal against each other, one by one: a refund's step and its entry are written in one
 * transaction, so neither stands without the other.
 */
@Stateless
public class RefundEntries {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Steps that are not booked. */
    public long countMissing() {
        return Stream.of(RefundStep.values())
                .map(RefundEntries::missing)
                .mapToLong(this::number)
                .sum();
    }

    /** Entries of steps that no refund has taken. */
    public long countUnfounded() {
        return Stream.of(RefundStep.values())
                .map(RefundEntries::unfounded)
                .mapToLong(this::number)
                .sum();
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static String missing(RefundStep step) {
        return """
                select count(*) from payment_refund r where r.status in (%2$s)
                  and (exists (select 1 from deposit d where d.payment_id = r.payment_id)
                    or exists (select 1 from subscription_payment s where s.payment_id = r.payment_id))
                  and not exists (select 1 from journal_entry e where e.source_key = '%1$s' || r.reference)"""
                .formatted(step.prefix(), names(step));
    }

    private static String unfounded(RefundStep step) {
        return """
                select count(*) from journal_entry e where e.source_key like '%1$s%%' and not exists (
                  select 1 from payment_refund r where r.reference = substr(e.source_key, %3$d) and r.status in (%2$s))"""
                .formatted(step.prefix(), names(step), step.prefix().length() + 1);
    }

    private static String names(RefundStep step) {
        return step.statuses().stream().map(status -> "'" + status + "'").collect(Collectors.joining(", "));
    }
}
