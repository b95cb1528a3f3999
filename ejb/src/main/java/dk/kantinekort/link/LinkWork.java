package dk.kantinekort.link;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What follows on a claim: the owner is told, and a request that nobody approves expires. */
@ApplicationScoped
class LinkWork implements DueHandler {

    static final String KIND = "link";

    /** Followed by the public id of a link that was asked for. */
    static final String ASKED = "asked:";

    @Inject
    private LinkNotices notices;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        String id = task.subject().substring(ASKED.length());
        return notices.expire(id, task.reckonFrom(clock.instant())).map(expiry -> {
            notices.tellAsked(id);
            return expiry;
        });
    }
}
