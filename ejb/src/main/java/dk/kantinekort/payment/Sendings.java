package dk.kantinekort.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a charge was sent to its provider. Counted and committed before each call: of what was never sent the provider has
 * never heard, and what was sent may have reached it, whatever became of the call.
 */
@Embeddable
public class Sendings {

    @Column(name = "sendings")
    private int count;

    @Column(name = "sent_at")
    private Instant firstAt;

    protected Sendings() {}

    static Sendings none() {
        return new Sendings();
    }

    /** It is about to be sent, for the first time or once more. @return whether it is the first time */
    boolean count(Instant now) {
        boolean first = count == 0;
        count++;
        firstAt = first ? now : firstAt;
        return first;
    }

    boolean isAny() {
        return count > 0;
    }

    /** When it was first sent, UTC. */
    Optional<Instant> firstAt() {
        return Optional.ofNullable(firstAt);
    }

    /** Whether it was first sent so lately that it may be on its way still. */
    boolean isFresh(Instant now) {
        return firstAt().filter(first -> AskAgain.isFresh(first, now)).isPresent();
    }
}
