package dk.kantinekort.notification;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The mails in the database, marked before and after each try to send one. */
@Stateless
public class Outbox {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /** Marks the mail as on its way. @return what to send; empty when it has been settled */
    public Optional<Letter> begin(DueTask task) {
        due.confirm(task);
        Mail mail = require(task.subject());
        return mail.begin() ? Optional.of(mail.letter()) : Optional.empty();
    }

    public void sent(String id) {
        require(id).sent(clock.instant());
    }

    public void putBack(String id, String fault) {
        require(id).putBack(fault);
    }

    public void giveUp(String id, String fault) {
        require(id).giveUp(fault, clock.instant());
    }

    private Mail require(String id) {
        return em.createQuery("select m from Mail m where m.publicId = :id", Mail.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
