package dk.kantinekort.login;

import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Which eID belongs to which person. The database keeps an identity from two persons, and a person from two of one provider. */
@Stateless
public class EidBindings {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Binds the identity to the person. Bound to each other already: nothing happens.
     *
     * @throws RefusedException {@code EID_BOUND_ELSEWHERE} when either is bound to another of its kind
     */
    public void bind(long personId, String issuer, String subject) {
        EidIdentity identity = new EidIdentity(issuer, subject);
        Optional<Long> bound = findPerson(issuer, subject);
        if (bound.isEmpty() && findIdentity(personId, issuer).isEmpty()) {
            em.persist(new EidBinding(personId, identity, clock.instant()));
            em.flush();
        } else if (bound.filter(person -> person == personId).isEmpty()) {
            throw new RefusedException(Refusal.of("EID_BOUND_ELSEWHERE"));
        }
    }

    public Optional<Long> findPerson(String issuer, String subject) {
        return em.createQuery(
                        "select b from EidBinding b where b.issuer = :issuer and b.subject = :subject",
                        EidBinding.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(EidBinding::personId);
    }

    /** The person's identity with this provider. */
    public Optional<EidIdentity> findIdentity(long personId, String issuer) {
        return em.createQuery(
                        "select b from EidBinding b where b.personId = :person and b.issuer = :issuer",
                        EidBinding.class)
                .setParameter("person", personId)
                .setParameter("issuer", issuer)
                .getResultStream()
                .findFirst()
                .map(EidBinding::identity);
    }
}
