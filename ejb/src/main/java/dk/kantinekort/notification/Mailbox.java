package dk.kantinekort.notification;

import dk.kantinekort.due.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Where use cases leave their mails. A mail belongs to the transaction of what it tells, and leaves after that has committed. */
@Stateless
public class Mailbox {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private DueWork due;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** Has the mail sent after the commit. What its key says has been told already is not told again. */
    public void send(MailDraft draft) {
        if (isTold(draft.key())) {
            return;
        }
        Mail mail = new Mail(draft, settings.host(), clock.instant());
        em.persist(mail);
        em.flush();
        due.plan(MailWork.KIND, mail.publicId(), clock.instant());
    }

    private boolean isTold(String key) {
        return em.createQuery("select count(m) from Mail m where m.key = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }
}
