package dk.kantinekort.payment.webhook;

import dk.kantinekort.payment.provider.WebhookNote;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** One event that a provider has told us of, kept as it came. Unique by the provider's own id of it. */
@Entity
@Table(name = "webhook_event")
class WebhookEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String provider;

    @Column(name = "event_id")
    private String eventId;

    private String reference;

    @Lob
    private byte[] body;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected WebhookEvent() {}

    WebhookEvent(String provider, WebhookNote note, byte[] body, Instant receivedAt) {
        this.provider = provider;
        this.eventId = note.eventId();
        this.reference = note.reference();
        this.body = body.clone();
        this.receivedAt = receivedAt;
    }
}
