package dk.kantinekort.test.bench;

/**
 * A citizen's attempt to pay.
 *
 * @param millis from [Gå til betaling] to the page that tells what came of it
 */
record Attempt(Kind kind, long millis) {

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
