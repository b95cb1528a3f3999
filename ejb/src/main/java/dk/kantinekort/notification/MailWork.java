package dk.kantinekort.notification;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends what waits in the outbox: marked, sent with no transaction open, and marked again. */
@ApplicationScoped
class MailWork implements DueHandler {

    static final String KIND = "mail";

    /** How long to wait after each try that failed; after the last the mail is given up. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));

    @Inject
    private Outbox outbox;

    @Inject
    private Postman postman;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        return outbox.begin(task).flatMap(letter -> send(letter, task));
    }

    private Optional<Instant> send(Letter letter, DueTask task) {
        try {
            postman.deliver(letter);
            outbox.sent(letter.id());
            return Optional.empty();
        } catch (UndeliverableException e) {
            return afterFault(letter, e, task.reckonFrom(clock.instant()));
        }
    }

    private Optional<Instant> afterFault(Letter letter, UndeliverableException fault, Instant from) {
        Optional<Instant> again = fault.isFinal() ? Optional.empty() : nextTry(letter.attempt(), from);
        again.ifPresentOrElse(
                when -> outbox.putBack(letter.id(), fault.getMessage()),
                () -> outbox.giveUp(letter.id(), fault.getMessage()));
        return again;
    }

    /** @param attempts how many have failed */
    static Optional<Instant> nextTry(int attempts, Instant from) {
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(from.plus(WAITS.get(attempts - 1)));
    }
}
