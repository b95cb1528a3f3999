package dk.kantinekort.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Everybody who may enter the back office. */
@Stateless
public class StaffMembers {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Adds a member of staff. The database refuses an identity that has one already.
     *
     * @param roles at least one
     * @param unitId the unit whose matters they see; empty for all
     */
    public StaffMember add(String name, Set<StaffRole> roles, Optional<Long> unitId, String issuer, String subject) {
        StaffMember member = new StaffMember(name, roles, unitId, new EidIdentity(issuer, subject), clock.instant());
        em.persist(member);
        em.flush();
        return member;
    }

    /** @param actor as {@link StaffMember#actor} */
    public Optional<StaffMember> findByActor(String actor) {
        return em.createQuery("select s from StaffMember s where s.publicId = :id", StaffMember.class)
                .setParameter("id", actor.substring(actor.indexOf(':') + 1))
                .getResultStream()
                .filter(member -> member.actor().equals(actor))
                .findFirst();
    }

    public Optional<StaffMember> find(String issuer, String subject) {
        return em.createQuery(
                        "select s from StaffMember s where s.issuer = :issuer and s.subject = :subject",
                        StaffMember.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }
}
