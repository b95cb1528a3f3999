package dk.kantinekort.payment.sandbox.simulator;

/** How the sandbox provider treats a card. */
public enum Behaviour {
    ACCEPT(""),
    NO_COVER("no_cover"),
    EXPIRED("expired_card"),
    BLOCKED("blocked_card"),
    REPLACED("replaced_card"),
    /** Taken for the same payment sent twice. */
    DUPLICATE("duplicate_suspected"),
    LIMIT("over_limit"),
    /** The bank wants its customer to approve it. */
    NEEDS_CUSTOMER("needs_customer"),
    /** Something went wrong at the bank; no money was taken. */
    FAULT("bank_fault"),
    /** Charged, but the merchant hears nothing of it: no webhook, and the first query is never answered. */
    LOST_ANSWER(""),
    /** Charged after thirty seconds, and no query is answered before. */
    SLOW("");

    private final String declined;

    Behaviour(String declined) {
        this.declined = declined;
    }

    boolean declines() {
        return !declined.isEmpty();
    }

    /** The provider's own code of why not. */
    String reason() {
        return declined;
    }
}
