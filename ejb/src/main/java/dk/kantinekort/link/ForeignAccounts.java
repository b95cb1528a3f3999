package dk.kantinekort.link;

import dk.kantinekort.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Records who asked for an account that is not theirs to use. Nobody guesses its name: either they could use it once, or somebody has
 * passed it on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForeignAccounts {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private AuditLog audit;

    /** @param accountId public id of an account; one that does not exist is nothing to record */
    public void record(long personId, String accountId) {
        em.createQuery(
                        "select p.publicId from Person p, Account a where p.id = :person and a.publicId = :account",
                        String.class)
                .setParameter("person", personId)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .ifPresent(person -> audit.record(person, "ACCOUNT_REFUSED", accountId, ""));
    }
}
