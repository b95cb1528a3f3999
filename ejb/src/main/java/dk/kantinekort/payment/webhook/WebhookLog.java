package dk.kantinekort.payment.webhook;

import dk.kantinekort.payment.OpenQuestions;
import dk.kantinekort.payment.provider.WebhookNote;
import dk.kantinekort.payment.refund.RefundQuestions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The events that providers have told us of, each once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookLog {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private OpenQuestions questions;

    @Inject
    private RefundQuestions refunds;

    @Inject
    private Clock clock;

    public boolean knows(String provider, String eventId) {
        return em.createQuery(
                                "select count(e) from WebhookEvent e where e.provider = :provider and e.eventId = :event",
                                Long.class)
                        .setParameter("provider", provider)
                        .setParameter("event", eventId)
                        .getSingleResult()
                > 0;
    }

    /** The events about a payment, in the order in which they came. */
    public List<ReceivedEvent> list(String reference) {
        return em.createQuery(
                        "select new dk.kantinekort.payment.webhook.ReceivedEvent(e.receivedAt, e.provider, e.eventId)"
                                + " from WebhookEvent e where e.reference = :reference order by e.receivedAt, e.id",
                        ReceivedEvent.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /**
     * Keeps the event, and has its payment and the refund of it that is under way looked at, all or nothing. The database refuses an
     * event that stands already.
     */
    public void keep(String provider, WebhookNote note, byte[] body) {
        em.persist(new WebhookEvent(provider, note, body, clock.instant()));
        em.flush();
        questions.raise(note.reference());
        refunds.raise(note.reference());
    }
}
