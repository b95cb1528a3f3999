package dk.kantinekort.notification;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The mails that were given up, for support staff: once the cause is seen to, they have them sent again. */
@Stateless
@RolesAllowed("support")
public class MailDesk {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private DueWork due;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The mails given up, the newest first; no more than {@code most}. The addresses are masked. */
    public List<MailRecord> listFailed(int most) {
        return em
                .createQuery(
                        "select m from Mail m where m.state = :failed order by m.createdAt desc, m.id desc", Mail.class)
                .setParameter("failed", MailState.FAILED)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Mail::record)
                .toList();
    }

    /**
     * Has the mail sent after the commit.
     *
     * @throws RefusedException {@code MAIL_NOT_FAILED} when somebody has had it sent meanwhile
     */
    public void sendAgain(String id, String actor) {
        Mail mail = em.createQuery("select m from Mail m where m.publicId = :id", Mail.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("mail"));
        mail.tryAgain();
        em.flush();
        due.plan(MailWork.KIND, id, clock.instant());
        audit.recordChange(actor, "MAIL_SENT_AGAIN", id, "");
    }
}
