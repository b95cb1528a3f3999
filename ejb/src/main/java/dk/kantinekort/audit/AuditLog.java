package dk.kantinekort.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Writes the audit log: what was refused in a transaction of its own, so that it is recorded although the act is rolled back; a
 * change in the transaction that makes it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditLog {

    private static final int DETAIL_LENGTH = 500;

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * @param actor who: a person's public id, {@code staff:…}, {@code till:…}, or what is known of a stranger
     * @param action what, as a stable name such as {@code LOGIN_REFUSED}
     * @param subject on whom or what, by public id
     * @param detail more of it in a few words; cut at 500 characters
     */
    public void record(String actor, String action, String subject, String detail) {
        write(actor, action, subject, detail);
    }

    /** As {@link #record}, for a change: it stands or falls with the record of it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordChange(String actor, String action, String subject, String detail) {
        write(actor, action, subject, detail);
    }

    private void write(String actor, String action, String subject, String detail) {
        String cut = detail.length() > DETAIL_LENGTH ? detail.substring(0, DETAIL_LENGTH) : detail;
        em.persist(new AuditEvent(clock.instant(), actor, action, subject, cut));
    }
}
