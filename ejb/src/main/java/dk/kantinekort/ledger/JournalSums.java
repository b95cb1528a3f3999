package dk.kantinekort.ledger;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Sums over the whole journal. A reader on Derby may meet an entry that is being written; so what seems to be wrong at first
 * sight is looked at again by itself, which waits for the writer.
 */
@Stateless
public class JournalSums {

    private static final String UNBALANCED_ENTRIES =
            "select p.entry_id from posting p group by p.entry_id having sum(p.amount) <> 0";
    private static final String UNBALANCED_ACCOUNTS =
            """
            select u.id from (
              select id, balance as amount, 1 as stored from ledger_account where kind = 'CUSTOMER'
              union all
              select ledger_account_id as id, - amount as amount, 0 as stored from posting) u
            group by u.id having max(u.stored) = 1 and sum(u.amount) <> 0""";
    private static final String SUM_OF_ENTRY = "select coalesce(sum(amount), 0) from posting where entry_id = ?1";
    private static final String SUM_OF_ACCOUNT =
            "select coalesce(sum(amount), 0) from posting where ledger_account_id = ?1";
    private static final String LOCKED_BALANCE = "select balance from ledger_account where id = ?1 for update";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    public long entries() {
        return number("select count(*) from journal_entry");
    }

    public long postings() {
        return number("select count(*) from posting");
    }

    public long unbalancedOere() {
        return ids(UNBALANCED_ENTRIES).stream()
                .mapToLong(entry -> Math.abs(number(SUM_OF_ENTRY, entry)))
                .sum();
    }

    public long accountsOutOfBalance() {
        return ids(UNBALANCED_ACCOUNTS).stream()
                .filter(account -> number(LOCKED_BALANCE, account) != number(SUM_OF_ACCOUNT, account))
                .count();
    }

    private List<Long> ids(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    private long number(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }
}
