package dk.kantinekort.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** When a payment began, and when its provider was and is to be asked about it; all of them UTC. */
@Embeddable
public class PaymentTimes {

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "question_since")
    private Instant questionSince;

    protected PaymentTimes() {}

    PaymentTimes(Instant now) {
        createdAt = now;
    }

    void asked(Instant now) {
        askedAt = now;
    }

    /** Somebody wants to know how it stands, whatever has become of it. */
    void questioned(Instant now) {
        questionSince = now;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the provider was last asked. */
    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** Since when the provider owes an answer, after an event or a decision of staff. */
    public Optional<Instant> question() {
        return Optional.ofNullable(questionSince);
    }

    /** When that answer is asked for next; empty when it has been for a week. */
    Optional<Instant> nextQuestion(Instant now) {
        return question().flatMap(since -> AskAgain.next(since, now));
    }

    Optional<Instant> nextQuestionForEver(Instant now) {
        return question().map(since -> AskAgain.after(since, now));
    }
}
