package dk.kantinekort.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Opens internal accounts, each in a transaction of its own: when two are first to need the same one, the database refuses the
 * second opening, and what that one was about to book is not lost with it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InternalAccounts {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** @throws jakarta.ejb.EJBException when there is one of that code by now */
    public void open(AccountKind kind, String code) {
        em.persist(new LedgerAccount(kind, code));
        em.flush();
    }
}
