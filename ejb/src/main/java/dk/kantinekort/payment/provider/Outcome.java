package dk.kantinekort.payment.provider;

import java.util.Optional;

/**
 * What came of asking a provider for money. Unknown is not declined: the money may have been taken, so it is asked about until
 * it is known, and never charged again.
 *
 * @param declined why not, when and only when it is declined
 */
public record Outcome(Kind kind, Optional<DeclineReason> declined) {

    public enum Kind {
        DONE,
        DECLINED,
        PENDING,
        UNKNOWN
    }

    public static final Outcome DONE = new Outcome(Kind.DONE, Optional.empty());
    public static final Outcome PENDING = new Outcome(Kind.PENDING, Optional.empty());
    public static final Outcome UNKNOWN = new Outcome(Kind.UNKNOWN, Optional.empty());

    public static Outcome declined(DeclineReason reason) {
        return new Outcome(Kind.DECLINED, Optional.of(reason));
    }

    public Outcome {
        if ((kind == Kind.DECLINED) != declined.isPresent()) {
            throw new IllegalArgumentException(kind + " with reason " + declined);
        }
    }
}
