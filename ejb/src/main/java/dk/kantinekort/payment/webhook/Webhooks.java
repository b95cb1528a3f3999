package dk.kantinekort.payment.webhook;

import dk.kantinekort.payment.provider.ForgedWebhookException;
import dk.kantinekort.payment.provider.MalformedWebhookException;
import dk.kantinekort.payment.provider.PaymentProviders;
import dk.kantinekort.payment.provider.WebhookCall;
import dk.kantinekort.payment.provider.WebhookNote;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes in a provider's webhook. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Webhooks {

    @Inject
    private PaymentProviders providers;

    @Inject
    private WebhookLog log;

    /**
     * Verifies it, keeps it, and has its payment asked about soon. An event that came before changes nothing but is welcome.
     *
     * @throws NotFoundException when there is no such provider in use
     */
    public void receive(String provider, WebhookCall call) throws ForgedWebhookException, MalformedWebhookException {
        WebhookNote note = providers.require(provider).readWebhook(call);
        if (!log.knows(provider, note.eventId())) {
            keep(provider, note, call.body());
        }
    }

    /** Two copies may arrive at once; the second is refused by the database, and that is as good as kept. */
    private void keep(String provider, WebhookNote note, byte[] body) {
        try {
            log.keep(provider, note, body);
        } catch (EJBException e) {
            if (!log.knows(provider, note.eventId())) {
                throw e;
            }
        }
    }
}
