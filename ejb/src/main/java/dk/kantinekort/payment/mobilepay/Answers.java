package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;

/** What the answer to an act means, where MobilePay gives no reason of its own. */
final class Answers {

    private Answers() {}

    /** Good is done, a refusal is declined; after anything else nobody knows. */
    static Outcome done(HttpAnswer answer) {
        if (answer.isGood()) {
            return Outcome.DONE;
        }
        return answer.isRefusal() ? Outcome.declined(DeclineReason.TECHNICAL) : Outcome.UNKNOWN;
    }
}
