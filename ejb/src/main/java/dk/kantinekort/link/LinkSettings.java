package dk.kantinekort.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the municipality sets for links. */
@ApplicationScoped
class LinkSettings {

    @Inject
    @ConfigProperty(name = "kantinekort.link.pending-days")
    private int pendingDays;

    /** When a request made then lapses (rule 4). */
    Instant expiryOf(Instant requestedAt) {
        return requestedAt.plus(Duration.ofDays(pendingDays));
    }

    /** Requests made then or before have lapsed by now. */
    Instant lapsed(Instant now) {
        return now.minus(Duration.ofDays(pendingDays));
    }
}
