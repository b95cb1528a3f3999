package dk.kantinekort.test.bench;

/**
 * A citizen's attempt to pay.
 *
 * @param millis from [Gå til betaling] to the page that tells what came of it
 * @param balanceMillis what [Mine konti] took, that the citizen looked at then
 */
record Attempt(Kind kind, long millis, long balanceMillis) {

    enum Kind {
        PAID,
        /** Told that the provider is busy, with all that was typed still there. */
        REFUSED,
        /** Told to wait for the provider's answer. */
        WAITING,
        /** Shown something else. */
        FAILED
    }
}
