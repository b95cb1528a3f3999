package dk.kantinekort.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Counts attempts at the CPR number in a transaction of their own, before the number is looked at: a refusal rolls back its own
 * transaction, and many guesses at once must not all see the same count.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CprAttempts {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Takes one of the identity's attempts. False when the hour's are used up. */
    public boolean take(EidIdentity identity) {
        Optional<CprAttempt> known = find(identity);
        if (known.isPresent()) {
            return known.get().take(clock.instant());
        }
        em.persist(new CprAttempt(identity, clock.instant()));
        em.flush();
        return true;
    }

    /** Forgets the attempts of an identity that has typed the right number. */
    public void forget(EidIdentity identity) {
        find(identity).ifPresent(em::remove);
    }

    private Optional<CprAttempt> find(EidIdentity identity) {
        return em.createQuery(
                        "select a from CprAttempt a where a.issuer = :issuer and a.subject = :subject",
                        CprAttempt.class)
                .setParameter("issuer", identity.issuer())
                .setParameter("subject", identity.subject())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
