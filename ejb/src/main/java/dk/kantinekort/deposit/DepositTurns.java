package dk.kantinekort.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Deposits on one account are begun in turn, for the balance cap of rule 6 counts what is under way. Each has a row of its own to
 * wait at: whoever completes a payment reads the account, and must not have to wait for those who begin one.
 */
@ApplicationScoped
class DepositTurns {

    private static final String NEXT = "update deposit_turn set taken = taken + 1 where account_id = ?1";
    private static final String FIRST = "insert into deposit_turn (account_id, taken) values (?1, 1)";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Waits until nobody else is beginning a deposit on the account. The turn ends with the transaction. */
    void await(long accountId) {
        if (run(NEXT, accountId) == 0) {
            run(FIRST, accountId);
        }
    }

    private int run(String sql, long accountId) {
        return em.createNativeQuery(sql).setParameter(1, accountId).executeUpdate();
    }
}
