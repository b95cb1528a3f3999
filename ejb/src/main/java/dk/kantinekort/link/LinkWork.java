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

    /** Followed by the public id of a link that the card number has opened. */
    static final String OPENED = "opened:";

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
        String what = task.subject().substring(0, task.subject().indexOf(':') + 1);
        String id = task.subject().substring(what.length());
        if (what.equals(OPENED)) {
            notices.tellOpened(id);
            return Optional.empty();
        }
        return notices.expire(id, task.reckonFrom(clock.instant())).map(expiry -> {
            notices.tellAsked(id);
            return expiry;
        });
    }
}
